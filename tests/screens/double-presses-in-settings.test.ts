/** Every button of the settings under an impatient hand. */
import { pressTwiceOn } from './press-twice';
import { SCREENS } from './screens';

pressTwiceOn(SCREENS.filter(({ file }) => file.startsWith('options')));
