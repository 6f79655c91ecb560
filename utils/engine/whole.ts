/** What comes in, goes or comes back as a whole: a file, everything, an earlier copy, and the way back from each. */
import * as v from 'valibot';
import { raised, type Today } from '../cup/today';
import type { Backup } from '../snapshot/backup';
import { choicesAsIn, stampsAfter, withSnapshot } from '../snapshot/kept';
import { currentDay, dayOf } from '../time/day';
import type { Moment } from '../time/moment';
import { DayStripSchema, type DaySum, emptyLedger } from '../tracking/ledger';
import type { Win } from '../wins/win';
import type { Effect } from './effects';
import type { EngineEvent } from './events';
import { dayRuleOf, newState, type State } from './state';
import { hasClosed, WAY_BACK_MS, type WayBack } from './way-back';

type Reduced = readonly [State, readonly Effect[]];

/** Answers what happened to everything at once; any other event leaves the state as it is. */
export function applyWhole(state: State, event: EngineEvent, now: Moment): Reduced {
  switch (event.type) {
    case 'whole-begun':
      return [{ ...state, unfinished: event.unfinished }, []];
    case 'whole-given-up':
      return [{ ...state, unfinished: null }, []];
    case 'snapshot-merged': {
      const merged = counting(withSnapshot(state, event.snapshot), event.wins);
      return opened(state, merged, { backup: event.backup, why: 'import' }, now);
    }
    case 'backup-restored': {
      const { from, wins, backup } = event;
      const chosen = choicesAsIn(from.snapshot);
      // To go back is a word of its own: what differs from how it was is said now.
      const changedAt = stampsAfter(state, chosen, now.at);
      const back = counting({ ...state, ...chosen, changedAt, unfinished: null }, wins);
      return opened(state, back, { backup, why: 'restore' }, now);
    }
    case 'everything-deleted': {
      const { tally, quietUntil } = state.wayBack?.pauses ?? state;
      const { saved, offerAnswered } = state.wayBack?.saving ?? state;
      const gone = {
        backup: event.backup,
        why: 'delete',
        pauses: { tally, quietUntil },
        saving: { saved, offerAnswered },
      } as const;
      const [after, effects] = opened(state, newState(now), gone, now);
      return [
        after,
        state.rest.kind === 'none' ? effects : [...effects, { type: 'close-rest-page' }],
      ];
    }
    case 'way-back-taken': {
      const { wayBack } = state;
      if (wayBack?.backup !== event.backup.takenAt) return [{ ...state, unfinished: null }, []];
      const back = restored(state, wayBack, event.backup, event.wins, now);
      const { backup } = wayBack;
      return [
        { ...back, wayBack: null, unfinished: null },
        [{ type: 'remove-used-backup', backup }],
      ];
    }
    default:
      return [state, []];
  }
}

/** The minute has passed: what was deleted is gone for good; what was brought in has its backup still. */
export function letWayBackPass(state: State, at: number): Reduced {
  const { wayBack, unfinished } = state;
  if (wayBack === null || !hasClosed(wayBack, at)) return [state, []];
  if (unfinished?.kind === 'way-back') return [state, []];
  return [{ ...state, wayBack: null }, wayBack.why === 'delete' ? [closing(wayBack)] : []];
}

/** A way back, in place of the one there may have been. */
function opened(
  before: State,
  after: State,
  what: Pick<WayBack, 'backup' | 'why'> & Partial<Pick<WayBack, 'pauses' | 'saving'>>,
  now: Moment,
): Reduced {
  const { today } = after;
  const { day, countedMs } = after.ledger;
  const until = now.at + WAY_BACK_MS;
  const ledger = { day, countedMs };
  const wayBack: WayBack = { pauses: null, saving: null, ...what, until, ledger, today };
  const winsRevision = before.winsRevision + 1;
  const last = before.wayBack;
  // A second deletion leads back to all that the first one took.
  const isOver = last?.why === 'delete' && what.why !== 'delete';
  return [{ ...after, winsRevision, wayBack }, isOver ? [closing(last)] : []];
}

function closing({ backup }: WayBack): Effect {
  return { type: 'close-way-back', backup };
}

/** Everything as it was, with the wins, the minutes and the rests that have come since. */
function restored(
  state: State,
  wayBack: WayBack,
  { snapshot, strips }: Backup,
  wins: readonly Win[],
  now: Moment,
): State {
  const said = { ...wayBack.pauses, ...wayBack.saving };
  const { days, cup } = snapshot;
  const chosen = { ...state, ...said, ...choicesAsIn(snapshot) };
  const winsRevision = state.winsRevision + 1;
  const back: State = { ...chosen, winsRevision, winsTotal: wins.length };
  const day = cup?.day ?? state.today.day;
  const isThatDay = currentDay(day, dayOf(now.at, dayRuleOf(back, now))) === day;
  if (cup === undefined || !isThatDay) return { ...back, today: withWinsOf(state.today, wins) };
  const was = days.find((one) => one.day === day) ?? { day, countedMs: {} };
  const since = state.ledger.day === day ? state.ledger : emptyLedger(day);
  const strip = v.safeParse(DayStripSchema, strips[day]);
  const drawn = strip.success ? strip.output : emptyLedger(day);
  return {
    ...back,
    ledger: {
      day,
      countedMs: withMinutesSince(was, wayBack.ledger, state.ledger),
      spans: [...drawn.spans, ...since.spans],
      rests: [...drawn.rests, ...since.rests],
    },
    today: withWinsOf(withRestsSince(cup, wayBack.today, state.today), wins),
  };
}

function counting(state: State, wins: readonly Win[]): State {
  return { ...state, today: withWinsOf(state.today, wins), winsTotal: wins.length };
}

function withWinsOf(today: Today, wins: readonly Win[]): Today {
  return raised({ ...today, wins: wins.filter(({ day }) => day === today.day).length });
}

/** What was counted from `from` to `to` comes on top; what she has struck out meanwhile goes. */
function withMinutesSince(was: DaySum, from: DaySum, to: DaySum): DaySum['countedMs'] {
  const before = from.day === to.day ? from.countedMs : {};
  const ids = new Set([...Object.keys(was.countedMs), ...Object.keys(to.countedMs)]);
  const sums = [...ids].map((id) => {
    const sinceMs = (to.countedMs[id] ?? 0) - (before[id] ?? 0);
    return [id, (was.countedMs[id] ?? 0) + sinceMs] as const;
  });
  return Object.fromEntries(sums.filter(([, ms]) => ms > 0));
}

function withRestsSince(was: Today, from: Today, to: Today): Today {
  const isSameDay = from.day === to.day;
  const rests = to.rests - (isSameDay ? from.rests : 0);
  const shortRests = to.shortRests - (isSameDay ? from.shortRests : 0);
  return { ...was, rests: was.rests + rests, shortRests: was.shortRests + shortRests };
}
