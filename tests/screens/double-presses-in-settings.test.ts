/** Every button of the settings, but for those of sites and limits, under an impatient hand. */
import { pressTwiceOn } from './press-twice';
import { SCREENS } from './screens';

pressTwiceOn(SCREENS.filter(({ file }) => /^options(?!.*#sites)/.test(file)));
