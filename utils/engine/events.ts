/** Everything that can happen to the engine: what the browser signals, and what she did on a page of ours. */
import type { PauseEvent } from '../pauses/reduce';
import type { RestEvent } from '../rests/reduce';
import type { Wish } from '../sites/here';
import type { Backup } from '../snapshot/backup';
import type { Snapshot } from '../snapshot/snapshot';
import type { Day } from '../time/day';
import type { Win } from '../wins/win';
import type { Request } from './requests';
import type { Unfinished } from './way-back';

export type Signal =
  /** The background has come to life: in a new run of the browser, or in the same one as before. */
  | { readonly type: 'started'; readonly newRun: boolean }
  /** Something moved in the browser, or time passed. */
  | { readonly type: 'observed' }
  /** A tab goes on under another id. */
  | { readonly type: 'tab-replaced'; readonly from: number; readonly to: number }
  /** A day's wins have been written: how many it has now, and how many it had before. */
  | {
      readonly type: 'wins-counted';
      readonly day: Day;
      readonly count: number;
      readonly before: number;
    }
  /** The database has what these days came to. */
  | { readonly type: 'days-kept'; readonly days: readonly Day[] }
  /** A copy of everything has been taken on this day; there are so many wins in all. */
  | {
      readonly type: 'copied';
      readonly day: Day;
      readonly winsTotal: number;
      /** Counted at this revision: what has been written since is not in it. */
      readonly winsRevision: number;
    }
  /** The page that she came from to this rest is closed, as she asked. */
  | Extract<RestEvent, { type: 'origin-closed' }>
  /** The browser lets us see sites that she wished to have counted from where she was. */
  | { readonly type: 'wish-granted'; readonly wish: Wish };

/** Something came in, went or came back as a whole. The database has done its part. */
export type WholeEvent =
  /** Before the database does its part. */
  | { readonly type: 'whole-begun'; readonly unfinished: Unfinished }
  /** The database has not done it. */
  | { readonly type: 'whole-given-up' }
  | {
      readonly type: 'snapshot-merged';
      readonly snapshot: Snapshot;
      /** All that there are now. */
      readonly wins: readonly Win[];
      /** How it was before. */
      readonly backup: number;
    }
  | { readonly type: 'everything-deleted'; readonly backup: number }
  | {
      readonly type: 'backup-restored';
      readonly from: Backup;
      /** All that there are now. */
      readonly wins: readonly Win[];
      /** How it was before. */
      readonly backup: number;
    }
  | {
      readonly type: 'way-back-taken';
      readonly backup: Backup;
      readonly wins: readonly Win[];
    };

/** Requests that the database answers; the engine hears of what came of it. A wish waits for its grant. */
type EngineRequest = Exclude<
  Request,
  {
    type:
      | 'win-begun'
      | 'win-jotted'
      | 'win-kept'
      | 'win-deleted'
      | 'wish-answered'
      | 'error-reported'
      | WholeEvent['type'];
  }
>;

export type EngineEvent =
  | Signal
  | EngineRequest
  | WholeEvent
  | Extract<
      PauseEvent,
      {
        type:
          | 'seam-reached'
          | 'call-unheard'
          | 'notification-refused'
          | 'notification-clicked'
          | 'card-closed';
      }
    >;
