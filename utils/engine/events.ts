/** Everything that can happen to the engine: what the browser signals, and what she did on a page of ours. */
import type { PauseEvent } from '../pauses/reduce';
import type { RestEvent } from '../rests/reduce';
import type { Wish } from '../sites/here';
import type { Day } from '../time/day';
import type { Operation, Outcome } from './operation';
import type { Request } from './requests';

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
  /** The automatic backup has been taken on this day; there are so many wins in all. */
  | {
      readonly type: 'backed-up';
      readonly day: Day;
      readonly winsTotal: number;
      /** Counted at this revision: what has been written since is not in it. */
      readonly winsRevision: number;
    }
  /** The page that she came from to this rest is closed, as she asked. */
  | Extract<RestEvent, { type: 'origin-closed' }>
  /** The browser lets us see sites that she wished to have counted from where she was. */
  | { readonly type: 'wish-granted'; readonly wish: Wish };

/** Something happens to everything at once: it is begun, the database does its part, and the state follows. */
export type OperationEvent =
  | { readonly type: 'operation-asked'; readonly operation: Operation }
  | { readonly type: 'operation-done'; readonly id: string; readonly outcome: Outcome }
  /** The database has not done it, and will not. */
  | { readonly type: 'operation-failed'; readonly id: string }
  /** The database has these no more. */
  | { readonly type: 'backups-forgotten'; readonly backups: readonly number[] };

/** Requests that the database answers; the engine hears of what came of it. A wish waits for its grant. */
type EngineRequest = Exclude<
  Request,
  {
    type:
      | 'card-opened'
      | 'win-begun'
      | 'win-jotted'
      | 'win-kept'
      | 'win-deleted'
      | 'wish-answered'
      | 'error-reported'
      | 'snapshot-merged'
      | 'everything-deleted'
      | 'way-back-taken'
      | 'backup-restored';
  }
>;

export type EngineEvent =
  | Signal
  | EngineRequest
  | OperationEvent
  | Extract<
      PauseEvent,
      {
        type:
          | 'seam-reached'
          | 'card-refused'
          | 'card-lost'
          | 'beside-shown'
          | 'notification-refused'
          | 'notification-clicked'
          | 'card-opened'
          | 'card-closed';
      }
    >;
