/** What she, the browser and the machine can do in a story, each in its words. */
import { suggestionIn } from '../../utils/engine/habits';
import type { Request } from '../../utils/engine/requests';
import type { NotifyBy } from '../../utils/pauses/notify';
import { WEEKDAYS } from '../../utils/schedule/hours';
import type { LookBackDay, ReminderWay } from '../../utils/wins/reminders';
import { addressOf, type World } from '../world/world';

export type Verb = readonly [RegExp, (world: World, ...words: string[]) => unknown];

/** She stays on a tab for as long as that is a seam, or for as long as a closed card is waited for. */
const MOMENT_MS = 1_000;

const MAY_CHANGE = { permissions: ['notifications'] };

export const VERBS: readonly Verb[] = [
  [/^opens (.+)$/, (world, page = '') => world.open(page)],
  [/^uses the keys$/, (world) => world.change({ handsOffSinceMs: null })],
  [/^hands off$/, (world) => world.change({ handsOffSinceMs: world.machine.uptimeMs })],
  [/^another application$/, (world) => world.focus(false)],
  [/^back at the window$/, (world) => world.focus(true)],
  [/^full screen$/, (world) => world.change({ fullScreen: true })],
  [/^leaves full screen$/, (world) => world.change({ fullScreen: false })],
  [/^locks$/, (world) => world.change({ locked: true })],
  [/^unlocks$/, (world) => world.change({ locked: false })],
  [
    /^says it was (rest|duty)$/,
    (world, was) => world.ask({ type: 'away-answered', was: was as 'rest' | 'duty' }),
  ],
  [
    /^may (not )?be notified$/,
    (world, not) =>
      world.change({ mayNotify: not === undefined }, [
        not === undefined ? 'permissions.onAdded' : 'permissions.onRemoved',
        MAY_CHANGE,
      ]),
  ],
  [
    /^is notified by (popup|notification|tab|cup)$/,
    (world, way) => set(world, { notifyBy: way as NotifyBy }),
  ],
  [/^clicks the notification$/, (world) => world.change({}, ['notifications.onClicked', 'pause'])],
  [/^sound$/, (world) => world.sound(true)],
  [/^silence$/, (world) => world.sound(false)],
  [/^a call can be heard$/, (world) => world.call('sound')],
  [/^shares$/, (world) => world.call('sharing')],
  [/^(?:the call is silent|stops sharing)$/, (world) => world.call(null)],
  [/^says she is on a call$/, (world) => world.answer({ type: 'call-said' })],
  [/^says it is over$/, (world) => world.ask({ type: 'call-ended' })],
  [/^not yet$/, (world) => world.answer({ type: 'call-not-over' })],
  [/^in five$/, (world) => world.answer({ type: 'asked-in-five' })],
  [
    /^may arrive for (\d+) min$/,
    (world, minutes) => set(world, { arrivalSeconds: Number(minutes) * 60 }),
  ],
  [/^stays on another tab$/, (world) => stay(world)],
  [/^the machine sleeps$/, (world) => world.change({ asleep: true })],
  [/^the machine wakes$/, (world) => world.change({ asleep: false, handsOffSinceMs: null })],
  // Nobody is there, and the clock of keys and mouse begins anew all the same.
  [
    /^the machine wakes by itself$/,
    (world) => world.change({ asleep: false, handsOffSinceMs: world.machine.uptimeMs }),
  ],
  [
    /^alarms ring half a minute late$/,
    (world) => {
      world.late = () => 30_000;
    },
  ],
  [
    /^the clock is set (forward|back) (\d+) min$/,
    (world, way, minutes) => {
      world.machine.at += (way === 'back' ? -1 : 1) * Number(minutes) * 60_000;
    },
  ],
  [/^flies to (\S+)$/, (world, timeZone = '') => world.change({ timeZone })],
  [/^the extension is updated$/, (world) => world.update()],
  [/^strikes out (\S+) to (\S+)$/, (world, from, to) => strike(world, 'time-struck', from, to)],
  [/^puts back (\S+) to (\S+)$/, (world, from, to) => strike(world, 'time-put-back', from, to)],
  [
    /^the database (breaks|is well)$/,
    (world, how) => world.change({ databaseIsWell: how === 'is well' }),
  ],
  [/^the record is lost$/, (world) => world.loseTheRecord()],
  [/^the background dies$/, (world) => world.kill('background')],
  [/^the browser is killed$/, (world) => world.kill('browser')],
  [/^the browser starts with (.+)$/, (world, page = '') => world.startBrowser(page)],
  [/^clicks the cup$/, (world) => world.clickCup()],
  [
    /^switches away from the card to (.+)$/,
    async (world, page = '') => {
      world.machine.openTab(addressOf(page), true);
      await closeCard(world);
    },
  ],
  [/^closes the card$/, (world) => closeCard(world)],
  [
    /^types at the card$/,
    async (world) => {
      await world.change({ handsOffSinceMs: null });
      await world.answer({ type: 'card-typed-away' });
    },
  ],
  [
    /^rests? (\d+) min$/,
    (world, minutes) => world.answer({ type: 'rest-begun', seconds: Number(minutes) * 60 }),
  ],
  [
    /^one breath$/,
    async (world) => {
      await world.ask({ type: 'breath-begun' });
      await closeCard(world);
    },
  ],
  [/^after this one$/, (world) => world.answer({ type: 'pause-put-off' })],
  // It closes the card that offers to take it back.
  [/^not today$/, (world) => world.answer({ type: 'pauses-declined-today' })],
  [/^declines in the card$/, (world) => world.ask({ type: 'pauses-declined-today' })],
  [/^undo$/, (world) => world.ask({ type: 'decline-undone' })],
  [/^may be asked (\d) times$/, (world, count) => set(world, { pausesPerDay: Number(count) })],
  [
    /^may read for (\d+) min$/,
    (world, minutes) => set(world, { idleSeconds: Number(minutes) * 60 }),
  ],
  [/^closes it$/, (world) => world.answer({ type: 'site-left' })],
  // As the cup and the popup bring it back.
  [/^asks for the rest page$/, (world) => world.answer({ type: 'rest-shown' })],
  [/^is back$/, (world) => world.ask({ type: 'rest-ended' })],
  [
    /^goes on to (mail|close|something-else)$/,
    (world, to) => world.ask({ type: 'went-on', to: to as 'mail' | 'close' | 'something-else' }),
  ],
  [/^quiet for an hour$/, (world) => world.ask({ type: 'quiet-asked', until: 'an-hour' })],
  [/^quiet until tomorrow$/, (world) => world.ask({ type: 'quiet-asked', until: 'tomorrow' })],
  [/^is not well$/, (world) => world.ask({ type: 'healing-begun' })],
  [/^is well again$/, (world) => world.ask({ type: 'healing-ended' })],
  [/^was not ill at all$/, (world) => world.ask({ type: 'healing-undone' })],
  [/^needs no other healing day$/, (world) => world.ask({ type: 'healing-question-passed' })],
  [
    /^marks (\S+) as work$/,
    (world, id = '') => world.ask({ type: 'group-marked', id, work: true }),
  ],
  [
    /^quiet until (\d\d):(\d\d)$/,
    (world, hour, minute) =>
      world.ask({ type: 'quiet-asked', until: { time: Number(hour) * 60 + Number(minute) } }),
  ],
  [
    /^quiet until (\d{4}-\d\d-\d\d)$/,
    (world, day = '') => world.ask({ type: 'quiet-asked', until: { day } }),
  ],
  [
    /^may be asked from (\d\d):(\d\d) to (\d\d):(\d\d) on days (\d)-(\d)$/,
    (world, ...numbers) => set(world, { pauseHours: { on: true, ranges: [rangeOf(numbers)] } }),
  ],
  [
    /^may be asked at any time$/,
    (world) => set(world, { pauseHours: { ...world.state.settings.pauseHours, on: false } }),
  ],
  [/^ends quiet$/, (world) => world.ask({ type: 'quiet-ended' })],
  [
    /^has (\d+) wins?$/,
    async (world, count) => {
      for (let n = world.state.today.wins; n < Number(count); n += 1) {
        await world.ask({ type: 'win-jotted', id: `win-${n}`, text: `Win ${n}` });
      }
    },
  ],
  [
    /^sets (session|daily) to (\d+) min$/,
    (world, kind, minutes) => setLimit(world, kind, true, minutes),
  ],
  [
    /^sets openings to (\d+)$/,
    (world, count) =>
      choose(world, { kind: 'openings', limit: { on: true, count: Number(count) } }),
  ],
  [
    /^closes from (\d\d):(\d\d) to (\d\d):(\d\d) on days (\d)-(\d)$/,
    (world, ...numbers) => closeHours(world, numbers),
  ],
  [
    /^lets go of (.+)$/,
    (world, text = '') =>
      world.ask({ type: 'let-go-answered', id: 'let-go', text, answer: 'dropped', on: null }),
  ],
  [/^takes that back$/, (world) => world.ask({ type: 'let-go-undone' })],
  [/^is asked for a let-go once a week$/, (world) => set(world, { letGoDaily: false })],
  [/^is asked for no let-go$/, (world) => set(world, { letGoDaily: false, letGoWeekly: false })],
  [
    /^is reminded by (popup|notification) at (\d\d):(\d\d)$/,
    (world, way, hour, minute) =>
      set(world, {
        reminderBy: way as ReminderWay,
        reminderMinutes: Number(hour) * 60 + Number(minute),
      }),
  ],
  [/^puts the reminder away$/, (world) => world.ask({ type: 'reminder-answered' })],
  [/^clicks the reminder$/, (world) => world.change({}, ['notifications.onClicked', 'reminder'])],
  [/^the browser shows no notifications$/, (world) => world.change({ missing: ['notifications'] })],
  [/^looks back on (\w+)$/, (world, day) => set(world, { lookBackOn: day as LookBackDay })],
  [/^has looked back$/, (world) => world.ask({ type: 'look-back-answered' })],
  [/^sees the suggestion$/, (world) => world.ask({ type: 'suggestion-shown' })],
  [/^no thanks$/, (world) => world.ask({ type: 'suggestion-declined' })],
  [/^takes it up$/, (world) => takeUp(world)],
  [
    /^has no limit on chat$/,
    async (world) => {
      for (const kind of ['session', 'daily'] as const) {
        const limit = { on: false, seconds: 1_800 };
        await world.ask({ type: 'limit-changed', groupId: 'chat', kind, limit });
      }
    },
  ],
  [/^takes (session|daily) away$/, (world, kind) => setLimit(world, kind, false, '30')],
];

/** As the popup does it. */
async function takeUp(world: World): Promise<void> {
  const suggestion = suggestionIn(world.state);
  if (suggestion === null || suggestion.kind === 'quiet') throw new Error('No limit is suggested.');
  const { groupId, kind, seconds } = suggestion;
  await world.ask({ type: 'limit-changed', groupId, kind, limit: { on: true, seconds } });
}

async function stay(world: World): Promise<void> {
  await world.comeToTab();
  await world.wait(MOMENT_MS);
}

async function closeCard(world: World): Promise<void> {
  await world.closeCard();
  await world.wait(MOMENT_MS);
}

type Settings = Extract<Request, { type: 'settings-changed' }>['settings'];

function set(world: World, settings: Settings): Promise<unknown> {
  return world.ask({ type: 'settings-changed', settings });
}

function setLimit(world: World, kind = '', on = true, minutes = '0'): Promise<unknown> {
  const limit = { on, seconds: Number(minutes) * 60 };
  return choose(world, { kind: kind as 'session' | 'daily', limit });
}

function closeHours(world: World, numbers: readonly string[]): Promise<unknown> {
  return choose(world, {
    kind: 'closedHours',
    limit: { on: true, ranges: [rangeOf(numbers)], until: null },
  });
}

function rangeOf(numbers: readonly string[]) {
  const [h = 0, m = 0, toH = 0, toM = 0, first = 1, last = 7] = numbers.map(Number);
  const days = WEEKDAYS.filter((day) => day >= first && day <= last);
  return { days, fromMinutes: h * 60 + m, toMinutes: toH * 60 + toM };
}

type LimitChanged = Extract<Request, { type: 'limit-changed' }>;

function choose(world: World, choice: Pick<LimitChanged, 'kind' | 'limit'>): Promise<unknown> {
  return world.ask({ type: 'limit-changed', groupId: 'email', ...choice });
}

function strike(
  world: World,
  type: 'time-struck' | 'time-put-back',
  from = '',
  to = '',
): Promise<unknown> {
  const { at, machine } = world;
  const today = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(machine.timeZone);
  const [fromAt, toAt] = [from, to].map((time) => today.withPlainTime(time).epochMilliseconds) as [
    number,
    number,
  ];
  return world.ask({ type, fromAt, toAt });
}
