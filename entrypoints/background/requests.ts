/** Answers our own pages, after the commit. Anybody else's message is not heard. */
import * as v from 'valibot';
import { sentenceToType } from '../../components/rest/words';
import { browser } from '../../utils/browser/api';
import { readClock } from '../../utils/browser/clock';
import { type ChangedDay, deleteWin, keepWin } from '../../utils/browser/database';
import { noteError } from '../../utils/browser/log';
import type { Answer } from '../../utils/browser/messaging';
import { report } from '../../utils/browser/report';
import { endDraft, writeDraft } from '../../utils/browser/storage';
import { isApplied } from '../../utils/engine/applied';
import type { EngineEvent } from '../../utils/engine/events';
import { type Request, RequestSchema } from '../../utils/engine/requests';
import { dayRuleOf, newState, type State } from '../../utils/engine/state';
import { isWhole } from '../../utils/rests/sentence';
import { boundsAfter } from '../../utils/time/bounds';
import type { Day } from '../../utils/time/day';
import type { Moment } from '../../utils/time/moment';
import { helpedIn } from '../../utils/wins/win';
import { operate, withDatabase, withDatabaseAtLeast } from './operations';
import { noteCardOpened } from './perform';
import { currentState, dispatch } from './store';
import { askDatabase } from './trouble';
import { flushTyped, typed } from './typed';
import { fulfilWish } from './wish';

/** Of wins that were kept while nobody could read the state. */
const untold: EngineEvent[] = [];

type Sender = {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly tab?: unknown;
};

/** What is done for her. Where a card has opened is known by who tells it, as when it closes: a page may be shown anywhere. */
export type Wanted =
  | Exclude<Request, { type: 'card-opened' }>
  | Extract<EngineEvent, { type: 'card-opened' }>;

export function answerRequests(): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Sender) => {
    if (!isOurs(sender)) return;
    return answer(message, sender, readClock());
  });
}

/** A page of this very extension, not another extension and not a web page. */
function isOurs(sender: Sender): boolean {
  const { runtime } = browser;
  return sender.id === runtime.id && sender.url?.startsWith(runtime.getURL('')) === true;
}

async function answer(message: unknown, sender: Sender, now: Moment): Promise<Answer> {
  const request = v.safeParse(RequestSchema, message);
  if (!request.success) return { kind: 'refused' };
  try {
    return await fulfil(withPlace(request.output, sender), now);
  } catch (error) {
    report(`could not store ${request.output.type}`, error);
    return { kind: 'not-stored' };
  }
}

function withPlace(request: Request, { tab }: Sender): Wanted {
  if (request.type !== 'card-opened') return request;
  return { ...request, place: tab === undefined ? 'popup' : 'tab' };
}

/** Does what she asked for; settles when it is stored, and rejects when it could not be. */
export async function fulfil(request: Wanted, now: Moment): Promise<Answer> {
  switch (request.type) {
    case 'win-begun': {
      const { type, requestId: _press, ...draft } = request;
      await typed(`${type} ${draft.id}`, () => writeDraft(draft));
      return { kind: 'done' };
    }
    case 'start-parked':
    case 'let-go-typed':
      await typed(request.type, () => dispatch(request));
      return { kind: 'done' };
    default:
      flushTyped();
      return fulfilAtOnce(request, now);
  }
}

type Typed = 'win-begun' | 'start-parked' | 'let-go-typed';

async function fulfilAtOnce(
  request: Exclude<Wanted, { type: Typed }>,
  now: Moment,
): Promise<Answer> {
  const { requestId } = request;
  switch (request.type) {
    case 'win-jotted': {
      const { id, text, helped, day: hers } = request;
      const winOf = (day: Day) => {
        return { id, text, ...helpedIn(helped), at: now.at, day, changedAt: now.at };
      };
      const todayIn = (state: State) => boundsAfter(state.today, now.at, dayRuleOf(state, now)).day;
      await withDatabaseAtLeast((state) =>
        changeWins(request, now.at, state, () =>
          keepWin(winOf(hers ?? todayIn(state ?? newState(now))), hers !== undefined),
        ),
      );
      await endDraft(id);
      break;
    }
    case 'win-kept': {
      const win = { ...request.win, changedAt: now.at };
      await withDatabase((state) =>
        changeWins(request, now.at, state, () => keepWin(win, request.movedFrom !== undefined)),
      );
      break;
    }
    case 'win-deleted':
      await withDatabase((state) =>
        changeWins(request, now.at, state, () => deleteWin(request.day, request.id)),
      );
      break;
    case 'snapshot-merged':
      return operate({ kind: 'import', requestId }, now.at, request.snapshot);
    case 'everything-deleted':
      return operate({ kind: 'delete', requestId }, now.at);
    case 'way-back-taken':
      return operate({ kind: 'undo', requestId }, now.at);
    case 'backup-restored':
      return operate({ kind: 'restore', takenAt: request.takenAt, requestId }, now.at);
    case 'error-reported':
      noteError({ at: now.at, what: request.words });
      break;
    case 'wish-answered':
      await fulfilWish();
      break;
    case 'boundary-passed': {
      const { type, sentence } = request;
      const { settings } = await currentState();
      const isSaid = isWhole(sentenceToType(settings), sentence ?? '');
      await dispatch({ type, isSaid, ...(requestId !== undefined && { requestId }) });
      break;
    }
    case 'card-opened':
      noteCardOpened(now.at);
      await dispatch(request);
      break;
    default:
      await dispatch(request);
  }
  return { kind: 'done' };
}

/**
 * The count is told before the database is asked for anything else: none arrives that isn't true any more.
 * While the state can't be read it waits until it can.
 */
async function changeWins(
  request: Wanted,
  at: number,
  state: State | null,
  change: () => Promise<readonly ChangedDay[]>,
): Promise<void> {
  // Perhaps in memory alone: a look writes what is not stored yet.
  if (state !== null && isApplied(state, request)) return dispatch({ type: 'observed' });
  const { requestId } = request;
  const changed = await askDatabase(at, change);
  for (const [index, { day, before, after }] of changed.entries()) {
    // It is applied once the last of its days is counted.
    const isLast = index === changed.length - 1;
    const event: EngineEvent = {
      type: 'wins-counted',
      day,
      count: after.length,
      before: before.length,
      ...(isLast && requestId !== undefined && { requestId }),
    };
    if (state === null) untold.push(event);
    else await dispatch(event);
  }
}

/** What the engine could not be told yet is told after the first commit. */
export function tellUntold(): void {
  for (const event of untold.splice(0)) {
    dispatch(event).catch((error: unknown) => report('could not count a win', error));
  }
}
