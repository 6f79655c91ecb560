/** What she, the browser and the machine can do in a story, each in its words. */
import type { NotifyBy } from '../../utils/pauses/notify';
import type { World } from './world';

export type Verb = readonly [RegExp, (world: World, ...words: string[]) => void];

export const VERBS: readonly Verb[] = [
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
  [/^is called by (popup|notification|tab|cup)$/, (world, way) => callBy(world, way as NotifyBy)],
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
  // As the cup and the popup bring it back.
  [/^asks for the rest page$/, (world) => answer(world, { type: 'rest-shown' })],
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

function callBy(world: World, way: NotifyBy): void {
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
  world.send({ type: 'wins-counted', day: world.state.today.day, count, before: 0 });
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

function restart(world: World, page = ''): void {
  world.mode = 'awake';
  world.life += 1;
  world.front = page === 'mail' ? 'email' : page;
  world.send({ type: 'started', newRun: true });
}
