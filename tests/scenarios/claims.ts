/** What can be true in a story. Times may be off by half a second; nothing else by anything. */
import { expect } from 'vitest';
import { cupOf } from '../../utils/cup/look';
import { comingIn } from '../../utils/engine/coming';
import { suggestionIn } from '../../utils/engine/habits';
import { isHealingDay } from '../../utils/engine/healing';
import { isLookingBack, isReminding } from '../../utils/engine/reminders';
import { usageAt } from '../../utils/engine/state';
import type { Pause } from '../../utils/pauses/pause';
import { isAsking } from '../../utils/pauses/policy';
import { callOverIn } from '../../utils/pauses/silence';
import type { DaySum } from '../../utils/tracking/ledger';
import { storedOn } from '../world/disk';
import type { Notice } from '../world/machine';
import { addressOf, type World } from '../world/world';
import type { Verb } from './verbs';

export const CLAIMS: readonly Verb[] = [
  [/^no pause is due$/, ({ state }) => expect(state.pause.kind).toBe('none')],
  [/^a pause is due$/, ({ state, at }) => expect(isAsking(state, at)).toBe(true)],
  [
    /^a pause waits$/,
    ({ state, at }) => expect([state.pause.kind, isAsking(state, at)]).toEqual(['due', false]),
  ],
  [/^it asks for (\S+)$/, ({ state: { pause } }, kinds) => expect(kindsOf(pause)).toBe(kinds)],
  [
    /^(nothing|\S+) comes soon$/,
    ({ state, at, machine }, kind) =>
      expect(comingIn(state, at, machine.timeZone)?.kind ?? 'nothing').toBe(kind),
  ],
  [/^held by (.+)$/, (world, kind) => expect(world.hold()?.kind).toBe(kind)],
  [/^not held$/, (world) => expect(world.hold()).toBeNull()],
  [/^the call is over$/, ({ state }) => expect(state.call.kind).toBe('over')],
  [
    /^the call's end is (no )?news$/,
    ({ state, at }, no) => expect(callOverIn(state, at) === null).toBe(no !== undefined),
  ],
  [/^no call$/, ({ state }) => expect(state.call.kind).toBe('none')],
  [
    /^away (\d+):(\d\d)$/,
    ({ state: { absence } }, min, s) => {
      expect(absence.asked).not.toBeNull();
      near((absence.asked?.toAt ?? 0) - (absence.asked?.fromAt ?? 0), min, s);
    },
  ],
  [
    /^away at least (\d+):00$/,
    ({ state: { absence } }, min) =>
      expect((absence.asked?.toAt ?? 0) - (absence.asked?.fromAt ?? 0)).toBeGreaterThanOrEqual(
        Number(min) * 60_000,
      ),
  ],
  [/^not away$/, ({ state }) => expect(state.absence.asked).toBeNull()],
  [
    /^reminded (\d) times? by notification$/,
    (world, count) => expect(noticesBy(world, 'reminder')).toBe(Number(count)),
  ],
  [/^the reminder is gone$/, (world) => expect(noticesBy(world, 'reminder gone')).not.toBe(0)],
  [
    /^the popup (reminds|does not remind) her$/,
    ({ state, at, machine: { timeZone } }, how) =>
      expect(isReminding(state, { at, timeZone })).toBe(how === 'reminds'),
  ],
  [
    /^the look back (is there|is not there)$/,
    ({ state }, how) => expect(isLookingBack(state)).toBe(how === 'is there'),
  ],
  [/^a notification waits$/, (world) => expect(noticesBy(world, 'notification')).not.toBe(0)],
  [/^no notification$/, (world) => expect(noticesBy(world, 'notification')).toBe(0)],
  [
    /^notified (\d+) times? by (notification|tab)$/,
    (world, count, way) => expect(noticesBy(world, way as Notice)).toBe(Number(count)),
  ],
  [
    /^the notification is gone$/,
    (world) => expect(noticesBy(world, 'notification gone')).not.toBe(0),
  ],
  [
    /^(\d+) cards? by (?:itself|themselves)$/,
    ({ machine }, count) => expect(machine.cardsByThemselves).toHaveLength(Number(count)),
  ],
  [/^the card is open$/, ({ card }) => expect(card).not.toBeNull()],
  [/^no card$/, ({ card }) => expect(card).toBeNull()],
  [/^our tab waits$/, (world) => expect(noticesBy(world, 'tab')).not.toBe(0)],
  [/^our tab is not there$/, (world) => expect(noticesBy(world, 'tab')).toBe(0)],
  [/^our tab is gone$/, (world) => expect(noticesBy(world, 'tab gone')).not.toBe(0)],
  [
    /^(\d+) pauses? offered$/,
    ({ state }, count) => expect(state.tally.offered).toBe(Number(count)),
  ],
  [
    /^counted (\d+):(\d\d)$/,
    (world, min, s) => near(usageAt(world.state, 'email', world.now).dayMs, min, s),
  ],
  [
    /^counted at least (\d+):(\d\d)$/,
    (world, min, sec) =>
      expect(usageAt(world.state, 'email', world.now).dayMs).toBeGreaterThanOrEqual(
        (Number(min) * 60 + Number(sec)) * 1_000,
      ),
  ],
  [
    /^session (\d+):(\d\d)$/,
    (world, min, s) => near(usageAt(world.state, 'email', world.now).sessionMs, min, s),
  ],
  [/^the strip is (.+)$/, (world, strip) => expect(stripOf(world)).toBe(strip)],
  [/^(no call|calls? at .+) drawn$/, (world, calls) => expect(callsOf(world)).toBe(calls)],
  [/^(\d+) rests? drawn$/, ({ state }, n) => expect(state.ledger.rests).toHaveLength(Number(n))],
  [/^(\d+) days? waits?$/, ({ state }, n) => expect(waiting(state)).toHaveLength(Number(n))],
  [/^(\S+) is kept with (\d+):(\d\d)$/, (world, day = '', min, s) => isKept(world, day, min, s)],
  [/^(no|a) healing day$/, ({ state }, is) => expect(isHealingDay(state)).toBe(is === 'a')],
  [
    /^is (not )?asked whether it goes on$/,
    ({ state }, not) => expect(state.healing.asks === 'goes-on').toBe(not === undefined),
  ],
  [
    /^(\S+) is kept as (a healing|any other) day$/,
    async ({ machine }, day, as) => {
      const { database } = await storedOn(machine);
      const kept = database[`day:${day}`] as { summary?: { healing: boolean } } | undefined;
      expect(kept?.summary?.healing).toBe(as === 'a healing');
    },
  ],
  [
    /^our page speaks for (nothing|\S+)$/,
    ({ state }, id) => expect(state.boundary.standing?.groupId ?? 'nothing').toBe(id),
  ],
  [/^(\S+) is kept without a let-go$/, (world, day = '') => isKeptWith(world, day, undefined)],
  [
    /^(\S+) is kept with (\D+) put down$/,
    (world, day = '', text = '') => isKeptWith(world, day, [{ id: 'let-go', text }]),
  ],
  [/^it asks whether it helped$/, ({ state }) => expect(state.asking.question.kind).toBe('help')],
  [
    /^it asks for (a|no) let-go$/,
    ({ state }, a) => expect(state.asking.question.kind === 'let-go').toBe(a === 'a'),
  ],
  [/^recovered$/, ({ state }) => expect(state.recovered).not.toBeNull()],
  [/^day (\S+)$/, ({ state }, day) => expect(state.today.day).toBe(day)],
  [/^resting$/, ({ state }) => expect(state.rest.kind).toBe('resting')],
  [/^the rest is over$/, ({ state }) => expect(state.rest.kind).toBe('over')],
  [
    /^rested (\d+):(\d\d)$/,
    ({ state: { rest } }, min, s) =>
      near(rest.kind === 'over' ? rest.endedAt - rest.startedAt : 0, min, s),
  ],
  [/^no rest$/, ({ state }) => expect(state.rest.kind).toBe('none')],
  [
    /^the rest page is in front$/,
    ({ machine }) => expect(machine.address).toBe(addressOf('rest page')),
  ],
  [/^mail is in front$/, ({ machine }) => expect(machine.address).toBe(addressOf('mail'))],
  [/^cup at (\d)$/, ({ state }, level) => expect(state.today.level).toBe(Number(level))],
  [/^(\d+) rests?$/, ({ state }, count) => expect(state.today.rests).toBe(Number(count))],
  [/^(open|steam|lid)$/, ({ state, at }, look) => expect(cupOf(state, at).silhouette).toBe(look)],
  [/^nothing is suggested$/, ({ state }) => expect(suggestionIn(state)).toBeNull()],
  [
    /^(session|daily) of (\S+) is suggested at (\d+) min from (\d+) days$/,
    ({ state }, kind, groupId, minutes, count) => {
      const suggestion = suggestionIn(state);
      expect(suggestion).toMatchObject({ kind, groupId, seconds: Number(minutes) * 60 });
      expect(suggestion).toHaveProperty('days.length', Number(count));
    },
  ],
  [
    /^quiet (\d+) min of (?:the day|(\S+))$/,
    ({ state: { today, closedDays } }, min, day) => {
      const of = day === undefined ? today : closedDays.find((one) => one.day === day);
      near(of?.quietMs ?? 0, min);
    },
  ],
  [
    /^at most (\d+) writes$/,
    ({ machine }, count) => expect(machine.writes).toBeLessThanOrEqual(Number(count)),
  ],
];

/** "session+closedHours", the one that asks first. */
function kindsOf(pause: Pause): string {
  return pause.kind === 'none' ? 'nothing' : [pause.limit, ...(pause.also ?? [])].join('+');
}

function waiting({ closedDays }: World['state']) {
  return closedDays.filter(({ isKept }) => !isKept);
}

function noticesBy({ machine }: World, what: Notice): number {
  return machine.notices.filter((one) => one.what === what).length;
}

async function isKept({ machine }: World, day: string, min?: string, s?: string): Promise<void> {
  const { database } = await storedOn(machine);
  const kept = database[`day:${day}`] as Pick<DaySum, 'countedMs'> | undefined;
  near(kept?.countedMs.email ?? 0, min, s);
}

async function isKeptWith({ machine }: World, day: string, putDown: unknown): Promise<void> {
  const { database } = await storedOn(machine);
  const kept = database[`day:${day}`] as { readonly summary?: { readonly putDown?: unknown } };
  expect(kept.summary?.putDown).toEqual(putDown);
}

function near(ms: number, minutes = '0', seconds = '0'): void {
  const wanted = (Number(minutes) * 60 + Number(seconds)) * 1_000;
  expect(Math.abs(ms - wanted), `${ms / 1_000} s, not ${wanted / 1_000} s`).toBeLessThanOrEqual(
    500,
  );
}

/** "calls at 09:31-10:20 and 14:00-14:10": those of today, in the minutes on her clock. */
function callsOf({ state, machine }: World): string {
  const clock = (at: number) => {
    const time = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(machine.timeZone);
    return time.toPlainTime().round('minute').toString({ smallestUnit: 'minute' });
  };
  const { calls } = state.ledger;
  if (calls.length === 0) return 'no call';
  const all = calls.map(({ fromAt, toAt }) => `${clock(fromAt)}-${clock(toAt)}`);
  return `${calls.length === 1 ? 'call' : 'calls'} at ${all.join(' and ')}`;
}

/** "09:00-09:10 in-front then locked; 09:12-09:15 reading" */
function stripOf({ state, machine: { timeZone } }: World): string {
  const clock = (at: number) =>
    Temporal.Instant.fromEpochMilliseconds(Math.round(at / 1_000) * 1_000)
      .toZonedDateTimeISO(timeZone)
      .toPlainTime()
      .toString()
      .replace(/:00$/, '');
  return state.ledger.spans
    .map(({ fromAt, toAt, reason, struck, endedBy }) => {
      const why = struck ? 'struck' : reason;
      return `${clock(fromAt)}-${clock(toAt)} ${why}${endedBy === null ? '' : ` then ${endedBy}`}`;
    })
    .join('; ');
}
