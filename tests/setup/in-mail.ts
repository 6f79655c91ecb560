/** For tests: she reads mail in the focused window, and nothing else is the case. */
import type { Scene } from '../../utils/tracking/scene';

export const IN_MAIL: Scene = {
  tabId: 7,
  groupId: 'email',
  audible: false,
  idle: 'active',
  inUse: true,
  focused: true,
  fullScreen: false,
  hasToolbar: true,
  ownPopupOpen: false,
  callingTabInFront: false,
};
