/** The story language: `day('09:00 opens mail', '09:30 -> a pause is due')`. One line, one moment; after the arrow, what must be true. */
import { expect } from 'vitest';
import { cupOf } from '../../utils/cup/look';
import { usageAt } from '../../utils/engine/state';
import type { CallBy } from '../../utils/pauses/calling';
import { isAsking } from '../../utils/pauses/policy';
import { World } from './world';

type Verb = readonly [RegExp, (world: World, ...words: string[]) => void];

/** What she, the browser and the machine can do. */
const VERBS: readonly Verb[] = [
  [/^opens (.+)$/, (world, page) => open(world, page)],
  [/^uses the keys$/, becomes({ handsOffSince: null })],
  [/^hands off$/, (world) => becomes({ handsOffSince: world.at })(world)],
  [/^another application$/, becomes({ focused: false })],
  [/^back at the window$/, becomes({ focused: true })],
  [/^full screen$/, becomes({ fullScreen: true })],
  [/^leaves full screen$/, becomes({ fullScreen: false })],
  [/^locks$/, becomes({ locked: true })],
  [/^unlocks$/, becomes({ locked: false })],
  [
    /^says it was (rest|duty)$/,
    (world, was) => world.send({ type: 'away-answered', was: was as 'rest' | 'duty' }),
  ],
  [/^may be notified$/, becomes({ mayNotify: true })],
  [/^may not be notified$/, becomes({ mayNotify: false })],
  [/^is called by (popup|notification|tab|cup)$/, (world, way) => callBy(world, way as CallBy)],
  [/^clicks the notification$/, (world) => world.send({ type: 'notification-clicked' })],
  [/^sound$/, becomes({ audible: true })],
  [/^silence$/, becomes({ audible: false })],
  [/^a call can be heard$/, becomes({ callSign: 'sound' })],
  [/^shares$/, becomes({ callSign: 'sharing' })],
  [/^(?:the call is silent|stops sharing)$/, becomes({ callSign: null })],
  [/^says she is on a call$/, (world) => answer(world, { type: 'call-said' })],
  [/^says it is over$/, (world) => world.send({ type: 'call-ended' })],
  [/^not yet$/, (world) => answer(world, { type: 'call-not-over' })],
  [/^in five$/, (world) => answer(world, { type: 'asked-in-five' })],
  [/^may arrive for (\d+) min$/, (world, minutes) => mayArrive(world, Number(minutes))],
  [/^stays on another tab$/, (world) => world.send({ type: 'seam-reached', seam: 'arrival' })],
  [/^the machine sleeps$/, becomes({ mode: 'asleep' })],
  [/^the machine wakes$/, becomes({ mode: 'awake' })],
  [/^alarms ring half a minute late$/, becomes({ alarmsLateMs: 30_000 })],
  [/^the clock is set (forward|back) (\d+) min$/, (world, way, min) => setClock(world, way, min)],
  [/^flies to (\S+)$/, (world, timeZone = '') => becomes({ timeZone })(world)],
  [/^the extension is updated$/, (world) => update(world)],
  [/^strikes out (\S+) to (\S+)$/, (world, from, to) => strike(world, 'time-struck', from, to)],
  [/^puts back (\S+) to (\S+)$/, (world, from, to) => strike(world, 'time-put-back', from, to)],
  [/^the database (breaks|is well)$/, (world, how) => setDatabase(world, how === 'is well')],
  [/^the record is lost$/, (world) => world.loseTheRecord()],
  [/^the background dies$/, becomes({ mode: 'background dead' })],
  [/^the browser is killed$/, (world) => kill(world)],
  [/^the browser starts with (.+)$/, (world, page) => restart(world, page)],
  [/^clicks the cup$/, (world) => world.openCard(false)],
  [/^switches away from the card to (.+)$/, (world, page) => switchAway(world, page)],
  [/^closes the card$/, (world) => world.closeCard()],
  [/^types at the card$/, (world) => typeAtCard(world)],
  [
    /^rests? (\d+) min$/,
    (world, minutes) => answer(world, { type: 'rest-begun', seconds: Number(minutes) * 60 }),
  ],
  [/^one breath$/, (world) => breathe(world)],
  [/^after this one$/, (world) => answer(world, { type: 'pause-put-off' })],
  [/^not today$/, (world) => decline(world)],
  [/^declines in the card$/, (world) => world.send({ type: 'pauses-declined-today' })],
  [/^undo$/, (world) => world.send({ type: 'decline-undone' })],
  [/^may be asked (\d) times$/, (world, count) => mayBeAsked(world, Number(count))],
  [/^may read for (\d+) min$/, (world, minutes) => mayRead(world, Number(minutes))],
  [/^closes it$/, (world) => answer(world, { type: 'site-left' })],
  [/^is back$/, (world) => world.send({ type: 'rest-ended' })],
  [/^goes on to (mail|close|something-else)$/, (world, to) => goOn(world, to)],
  [/^quiet for an hour$/, (world) => world.send({ type: 'quiet-asked', until: 'an-hour' })],
  [/^quiet until tomorrow$/, (world) => world.send({ type: 'quiet-asked', until: 'tomorrow' })],
  [/^ends quiet$/, (world) => world.send({ type: 'quiet-ended' })],
  [/^has (\d+) wins?$/, (world, count) => countWins(world, Number(count))],
  [
    /^sets (session|daily) to (\d+) min$/,
    (world, kind, minutes) => setLimit(world, kind, true, minutes),
  ],
  [/^takes (session|daily) away$/, (world, kind) => setLimit(world, kind, false, '30')],
];

/** What can be true. Times may be off by half a second; nothing else by anything. */
const CLAIMS: readonly Verb[] = [
  [/^no pause is due$/, ({ state }) => expect(state.pause.kind).toBe('none')],
  [/^a pause is due$/, ({ state, at }) => expect(isAsking(state, at)).toBe(true)],
  [
    /^a pause waits$/,
    ({ state, at }) => expect([state.pause.kind, isAsking(state, at)]).toEqual(['due', false]),
  ],
  [/^held by (.+)$/, (world, kind) => expect(world.hold()?.kind).toBe(kind)],
  [/^not held$/, (world) => expect(world.hold()).toBeNull()],
  [/^the call is over$/, ({ state }) => expect(state.call.kind).toBe('over')],
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
    /^a notification calls$/,
    ({ effects }) => expect(effects).toContainEqual({ type: 'call-by-notification' }),
  ],
  [
    /^no notification$/,
    ({ effects }) => expect(effects).not.toContainEqual({ type: 'call-by-notification' }),
  ],
  [
    /^the notification is gone$/,
    ({ effects }) => expect(effects).toContainEqual({ type: 'close-notification' }),
  ],
  [/^the card is open$/, ({ card }) => expect(card).not.toBeNull()],
  [/^no card$/, ({ card }) => expect(card).toBeNull()],
  [/^our tab calls$/, ({ effects }) => expect(effects).toContainEqual({ type: 'call-by-tab' })],
  [
    /^our tab is silent$/,
    ({ effects }) => expect(effects).not.toContainEqual({ type: 'call-by-tab' }),
  ],
  [
    /^our tab is gone$/,
    ({ effects }) => expect(effects).toContainEqual({ type: 'close-calling-tab' }),
  ],
  [
    /^(\d+) pauses? offered$/,
    ({ state }, count) => expect(state.tally.offered).toBe(Number(count)),
  ],
  [
    /^counted (\d+):(\d\d)$/,
    (world, min, s) => near(usageAt(world.state, 'email', world.now()).dayMs, min, s),
  ],
  [
    /^counted at least (\d+):(\d\d)$/,
    (world, min, sec) =>
      expect(usageAt(world.state, 'email', world.now()).dayMs).toBeGreaterThanOrEqual(
        (Number(min) * 60 + Number(sec)) * 1_000,
      ),
  ],
  [
    /^session (\d+):(\d\d)$/,
    (world, min, s) => near(usageAt(world.state, 'email', world.now()).sessionMs, min, s),
  ],
  [/^the strip is (.+)$/, (world, strip) => expect(stripOf(world)).toBe(strip)],
  [/^(\d+) rests? drawn$/, ({ state }, n) => expect(state.ledger.rests).toHaveLength(Number(n))],
  [/^(\d+) days? waits?$/, ({ state }, n) => expect(state.closedDays).toHaveLength(Number(n))],
  [
    /^(\S+) is kept with (\d+):(\d\d)$/,
    ({ database }, day = '', min, s) => near(database.days[day] ?? 0, min, s),
  ],
  [/^recovered$/, ({ state }) => expect(state.recovered).not.toBeNull()],
  [/^day (\S+)$/, ({ state }, day) => expect(state.ledger.day).toBe(day)],
  [/^resting$/, ({ state }) => expect(state.rest.kind).toBe('resting')],
  [/^the rest is over$/, ({ state }) => expect(state.rest.kind).toBe('over')],
  [/^no rest$/, ({ state }) => expect(state.rest.kind).toBe('none')],
  [/^the rest page is in front$/, ({ front }) => expect(front).toBe('rest page')],
  [/^mail is in front$/, ({ front }) => expect(front).toBe('email')],
  [/^cup at (\d)$/, ({ state }, level) => expect(state.today.level).toBe(Number(level))],
  [/^(\d+) rests?$/, ({ state }, count) => expect(state.today.rests).toBe(Number(count))],
  [/^(open|steam|lid)$/, ({ state, at }, look) => expect(cupOf(state, at).silhouette).toBe(look)],
  [
    /^at most (\d+) writes$/,
    ({ writes }, count) => expect(writes).toBeLessThanOrEqual(Number(count)),
  ],
];

type Rules = { readonly timeZone?: string; readonly date?: string };

/** Tells a day, line by line. `+1d` before the time is the next calendar day. Times are local. */
export function tell(rules: Rules, ...lines: readonly string[]): World {
  const timeZone = rules.timeZone ?? 'Europe/Berlin';
  const date = rules.date ?? '2026-11-19';
  const [first = ''] = lines;
  const world = new World(instantOf(first, date, timeZone), timeZone);
  world.send({ type: 'started', newRun: true });
  for (const line of lines) {
    world.goTo(instantOf(line, date, timeZone));
    const [doing = '', claims] = line.replace(/^(\+\d+d )?[\d:]+ ?/, '').split('->');
    for (const part of parts(doing)) say(VERBS, world, part, line);
    if (world.mode === 'awake') world.goTo(world.at);
    for (const part of parts(claims ?? '')) say(CLAIMS, world, part, line);
  }
  return world;
}

export function day(...lines: readonly string[]): World {
  return tell({}, ...lines);
}

function say(verbs: readonly Verb[], world: World, words: string, line: string): void {
  for (const [pattern, act] of verbs) {
    const match = pattern.exec(words);
    if (match === null) continue;
    try {
      act(world, ...match.slice(1));
    } catch (error) {
      if (error instanceof Error) error.message = `${line}\n${error.message}`;
      throw error;
    }
    return;
  }
  throw new Error(`The story doesn't know: ${words}`);
}

function parts(text: string): readonly string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function instantOf(line: string, date: string, timeZone: string): number {
  const match = /^(?:\+(\d+)d )?(\d\d):(\d\d)(?::(\d\d))?/.exec(line);
  if (match === null) throw new Error(`A line begins with its time: ${line}`);
  const [, days = '0', hour, minute, second = '0'] = match;
  return Temporal.PlainDate.from(date)
    .add({ days: Number(days) })
    .toZonedDateTime({ timeZone, plainTime: `${hour}:${minute}:${second.padStart(2, '0')}` })
    .epochMilliseconds;
}

function near(ms: number, minutes = '0', seconds = '0'): void {
  const wanted = (Number(minutes) * 60 + Number(seconds)) * 1_000;
  expect(Math.abs(ms - wanted), `${ms / 1_000} s, not ${wanted / 1_000} s`).toBeLessThanOrEqual(
    500,
  );
}

/** The world with something changed, as she or the machine changes it. */
function becomes(changed: Partial<World>): (world: World) => void {
  return (world) => {
    Object.assign(world, changed);
  };
}

function open(world: World, page = ''): void {
  world.front = page === 'mail' ? 'email' : page;
}

function setDatabase(world: World, databaseIsWell: boolean): void {
  becomes({ databaseIsWell })(world);
  world.send({ type: 'observed' });
}

function breathe(world: World): void {
  world.send({ type: 'breath-begun' });
  world.closeCard();
}

function answer(world: World, event: Parameters<World['send']>[0]): void {
  world.card = null;
  world.send(event);
}

function typeAtCard(world: World): void {
  world.handsOffSince = null;
  world.card = null;
  world.send({ type: 'card-typed-away' });
}

function goOn(world: World, to = ''): void {
  world.send({ type: 'went-on', to: to as 'mail' | 'close' | 'something-else' });
}

/** The browser closes the card because another tab comes to the front. */
function switchAway(world: World, page = ''): void {
  open(world, page);
  world.closeCard();
}

/** Says *not today*, and closes the card that offers to take it back. */
function decline(world: World): void {
  world.send({ type: 'pauses-declined-today' });
  if (world.card !== null) world.closeCard();
}

function callBy(world: World, way: CallBy): void {
  world.send({ type: 'settings-changed', settings: { callBy: way } });
}

function mayBeAsked(world: World, pausesPerDay: number): void {
  world.send({ type: 'settings-changed', settings: { pausesPerDay } });
}

function mayArrive(world: World, minutes: number): void {
  world.send({ type: 'settings-changed', settings: { arrivalSeconds: minutes * 60 } });
}

function mayRead(world: World, minutes: number): void {
  world.send({ type: 'settings-changed', settings: { idleSeconds: minutes * 60 } });
}

function countWins(world: World, count: number): void {
  world.send({ type: 'wins-counted', day: world.state.ledger.day, count, before: 0 });
}

function setLimit(world: World, kind = '', on = true, minutes = '0'): void {
  const limit = { on, seconds: Number(minutes) * 60 };
  world.send({ type: 'limit-changed', groupId: 'email', kind: kind as 'session' | 'daily', limit });
}

function kill(world: World): void {
  world.mode = 'closed';
  world.card = null;
}

function setClock(world: World, way = '', minutes = '0'): void {
  world.at += (way === 'back' ? -1 : 1) * Number(minutes) * 60_000;
}

/** The background goes, with what it noted of this run, and our popup with it. */
function update(world: World): void {
  world.card = null;
  world.life += 1;
  world.send({ type: 'started', newRun: true });
}

function strike(world: World, type: 'time-struck' | 'time-put-back', from = '', to = ''): void {
  const today = Temporal.Instant.fromEpochMilliseconds(world.at).toZonedDateTimeISO(world.timeZone);
  const [fromAt, toAt] = [from, to].map((time) => today.withPlainTime(time).epochMilliseconds) as [
    number,
    number,
  ];
  world.send({ type, fromAt, toAt });
}

/** "09:00-09:10 in-front then locked; 09:12-09:15 reading" */
function stripOf({ state, timeZone }: World): string {
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

function restart(world: World, page = ''): void {
  world.mode = 'awake';
  world.life += 1;
  world.front = page === 'mail' ? 'email' : page;
  world.send({ type: 'started', newRun: true });
}
