/** For tests: she reads mail in the focused window, and nothing else is the case. */
import type { Scene, View } from '../../utils/tracking/scene';

export const IN_MAIL: Scene = {
  tabId: 7,
  groupId: 'email',
  site: 'mail.example',
  audible: false,
  idle: 'active',
  inUse: true,
  focused: true,
  focusMoved: null,
  fullScreen: false,
  hasToolbar: true,
  hasTabStrip: true,
  ownPopupOpen: false,
  cardTabInFront: false,
  boundaryInFront: false,
  callSign: null,
  mayNotify: false,
};

const { groupId: _group, site: _site, callSign: _sign, ...inFront } = IN_MAIL;

/** The same as the browser tells it, with a page at this address. */
export function viewOf(address: string | null): View {
  return { ...inFront, address, heardAddresses: [], sharing: false };
}
