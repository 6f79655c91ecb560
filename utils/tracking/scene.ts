/** What the browser shows at one moment, as far as we may know it. */

import type { Group, GroupId } from '../sites/group';
import { groupOfAddress } from '../sites/match';

export type IdleState = 'active' | 'idle' | 'locked';

/** As the browser tells it. The address is there for granted sites alone. */
export type View = {
  readonly tabId: number | null;
  readonly address: string | null;
  /** The page in front can be heard. */
  readonly audible: boolean;
  readonly idle: IdleState;
  /** Keys or mouse were used within the last 15 s. It tells why a minute counts, never whether. */
  readonly inUse: boolean;
  /** A window of this browser has the focus; our own popup counts as the window under it. */
  readonly focused: boolean;
  readonly fullScreen: boolean;
  /** The window has a toolbar from which a popup can hang. */
  readonly hasToolbar: boolean;
  readonly ownPopupOpen: boolean;
  /** The tab in front is ours, and shows the card itself. */
  readonly callingTabInFront: boolean;
};

/** The same with the address read and forgotten. */
export type Scene = Omit<View, 'address'> & {
  /** The group whose page is in front of the last focused window. */
  readonly groupId: GroupId | null;
};

export function sceneOf(view: View, groups: readonly Group[]): Scene {
  const { address, ...rest } = view;
  return { ...rest, groupId: address === null ? null : groupOfAddress(address, groups) };
}
