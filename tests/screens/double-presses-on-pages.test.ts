/** Every button of our pages under an impatient hand. */
import { pressTwiceOn } from './press-twice';
import { SCREENS } from './screens';

pressTwiceOn(SCREENS.filter(({ kind }) => kind === 'page'));
