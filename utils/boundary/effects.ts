/** What it wants done with tabs. None of them reloads, navigates or covers a page. */
import type { GroupId } from '../sites/group';
import type { Side } from './boundary';

export type BoundaryEffect =
  /** Ours comes to the front beside the page: one tab in its window, moved there or made. */
  | { readonly type: 'come-to-front'; readonly tabId: number; readonly side: Side }
  /** The page stays as it is; the nearest tab outside its group comes to the front, or a new one. */
  | { readonly type: 'go-elsewhere'; readonly tabId: number; readonly groupId: GroupId }
  /** Exactly that tab, while it still shows its group. Never waited for: the page may ask her about a draft. */
  | { readonly type: 'close-page'; readonly tabId: number; readonly groupId: GroupId }
  /** Ours goes; where she was at it she is back in the page, if there is one to go back to. */
  | { readonly type: 'close-boundary'; readonly backTo: number | null };
