/** What the browser shows at one moment, as far as we may know it. */

import type { Group, GroupId } from '../sites/group';
import { chosenSiteOf, isWithin } from '../sites/match';
import { type Site, siteName } from '../sites/site';

/** What tells of a call: one of her sites of calls can be heard, or a page uses camera, microphone or screen. */
export type CallSign = 'sound' | 'sharing';

export type IdleState = 'active' | 'idle' | 'locked';

/** As the browser tells it. The address is there for granted sites alone. */
export type View = {
  readonly tabId: number | null;
  readonly address: string | null;
  /** The page in front can be heard. */
  readonly audible: boolean;
  readonly idle: IdleState;
  /** Keys or mouse were used within the last 15 s. Only labels a minute as in use or reading; both are counted. */
  readonly inUse: boolean;
  /** A window of this browser has the focus; our own popup counts as the window under it. */
  readonly focused: boolean;
  /**
   * Between how long ago (ms) the focus has changed over the tab in front, where a look has found it and no event
   * had told: after the last one that was sure, before the one that found it. Else null.
   */
  readonly focusMoved: { readonly afterMs: number; readonly beforeMs: number } | null;
  readonly fullScreen: boolean;
  /** The window has a toolbar from which a popup can hang. */
  readonly hasToolbar: boolean;
  /** A page of ours can stand beside the one in front. */
  readonly hasTabStrip: boolean;
  readonly ownPopupOpen: boolean;
  /** The tab in front is ours, and shows the card itself. */
  readonly cardTabInFront: boolean;
  /** The tab in front is ours, and has come there at a limit. */
  readonly boundaryInFront: boolean;
  /** Addresses of pages that can be heard, in front or not: those of granted sites alone. */
  readonly heardAddresses: readonly string[];
  /** Some page uses the camera or the microphone, or shows the screen to others. */
  readonly sharing: boolean;
  /** The browser would show a notification of ours. */
  readonly mayNotify: boolean;
};

/** What of a view is to be asked for; the rest is left as if it were not so. */
export type ViewNeeds = {
  /** She counts as away after so many seconds without a key or the mouse. */
  readonly idleSeconds: number;
  readonly heard: boolean;
  readonly sharing: boolean;
  readonly mayNotify: boolean;
};

/** The same with the address read and forgotten. */
export type Scene = Omit<View, 'address' | 'heardAddresses' | 'sharing'> & {
  /** The group whose page is in front of the last focused window. */
  readonly groupId: GroupId | null;
  /** Which site of that group it is, as it is written. */
  readonly site: string | null;
  readonly callSign: CallSign | null;
};

/** Her sites: the counted ones in groups, and those that tell of a call. */
export type ChosenSites = {
  readonly groups: readonly Group[];
  readonly callSites: readonly Site[];
};

export function sceneOf(view: View, { groups, callSites }: ChosenSites): Scene {
  const { address, heardAddresses, sharing, ...rest } = view;
  const isHeard = heardAddresses.some((one) => callSites.some((site) => isWithin(one, site)));
  const chosen = address === null ? null : chosenSiteOf(address, groups);
  return {
    ...rest,
    groupId: chosen?.groupId ?? null,
    site: chosen === null ? null : siteName(chosen.site),
    callSign: sharing ? 'sharing' : isHeard ? 'sound' : null,
  };
}
