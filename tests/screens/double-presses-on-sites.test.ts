/** Every button of her sites and their limits under an impatient hand. */
import { pressTwiceOn } from './press-twice';
import { SCREENS } from './screens';

pressTwiceOn(SCREENS.filter(({ file }) => /^options.*#sites/.test(file)));
