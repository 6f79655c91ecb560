/** Every button of our pages, but for the settings, under an impatient hand. */
import { pressTwiceOn } from './press-twice';
import { SCREENS } from './screens';

pressTwiceOn(SCREENS.filter(({ kind, file }) => kind === 'page' && !file.startsWith('options')));
