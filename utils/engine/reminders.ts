/** The reminder that she asked for, and the look back at her week: when each is told, and that it is told once. */
import { isOnCall } from '../pauses/call';
import { isQuiet } from '../pauses/quiet';
import { keyOf } from '../snapshot/choice';
import type { Day } from '../time/day';
import type { Moment } from '../time/moment';
import type { Scene } from '../tracking/scene';
import { isDayToLookBack, LATEST_MS, timeInDay } from '../wins/reminders';
import type { Effect } from './effects';
import type { EngineEvent } from './events';
import { isMarked } from './healing';
import type { State } from './state';

export type KnownToReminders = Pick<
  State,
  'settings' | 'changedAt' | 'reminders' | 'today' | 'healing' | 'quiet' | 'call' | 'rest'
>;
type Reminder = NonNullable<State['reminders']['reminder']>;
type Around = Pick<Moment, 'at' | 'timeZone'>;

/** Whether the popup reminds her: by her choice, or where no notification is known to have been shown. */
export function isReminding(state: KnownToReminders, now: Around): boolean {
  const hourAt = hourOfToday(state, now);
  if (hourAt === null || now.at < hourAt || isHeld(state, now.at)) return false;
  const told = toldToday(state);
  return told === 'asked' || (told === null && state.settings.reminderBy === 'popup');
}

/** Whether today is the day of her look back, and she has neither had it nor put it away. */
export function isLookingBack({ settings, today, healing, reminders }: KnownToReminders): boolean {
  const isToday = isDayToLookBack(settings.lookBackOn, today.day);
  return isToday && reminders.lookedBackOn !== today.day && !isMarked(healing);
}

/** When a notification is to remind her today, epoch ms; null where none is. */
export function reminderDeadlineAt(state: State, now: Around): number | null {
  const isToCome = state.settings.reminderBy === 'notification' && toldToday(state) === null;
  return isToCome ? hourOfToday(state, now) : null;
}

/** What she and the browser say of it, and what time does. It is noted before it is shown: never twice in a day. */
export function remind(
  state: State,
  happening: { readonly event: EngineEvent; readonly scene: Scene; readonly now: Moment },
): readonly [State, readonly Effect[]] {
  const { now } = happening;
  const answered = withAnswer(state, happening.event);
  const { reminder } = answered.reminders;
  if (reminder?.is === 'shown' && isThrough(answered, now))
    return [withReminder(answered, 'over', reminder.on), [{ type: 'close-reminder' }]];
  const hourAt = reminderDeadlineAt(answered, now);
  const isTime = hourAt !== null && now.at >= hourAt && now.at < hourAt + LATEST_MS;
  if (!isTime || isHeld(answered, now.at) || !isThere(answered, happening.scene))
    return [answered, []];
  return [withReminder(answered, 'asked'), [{ type: 'remind' }]];
}

function withAnswer(state: State, event: EngineEvent): State {
  const { reminders, today } = state;
  switch (event.type) {
    case 'reminder-answered':
      return withReminder(state, 'over');
    case 'reminder-shown':
      return toldToday(state) === 'asked' ? withReminder(state, 'shown') : state;
    case 'look-back-answered':
      return { ...state, reminders: { ...reminders, lookedBackOn: today.day } };
    default:
      // A clock that was days ahead has told today's already, and no more than that.
      return reminders.reminder !== null && reminders.reminder.on > today.day
        ? withReminder(state, reminders.reminder.is)
        : state;
  }
}

function withReminder(state: State, is: Reminder['is'], on: Day = state.today.day): State {
  return { ...state, reminders: { ...state.reminders, reminder: { on, is } } };
}

function toldToday({ reminders: { reminder }, today }: KnownToReminders) {
  return reminder?.on === today.day ? reminder.is : null;
}

/** It was of another day, or there is a win by now. */
function isThrough(state: State, now: Around): boolean {
  return toldToday(state) === null || hourOfToday(state, now) === null;
}

/** Epoch ms; null where nothing is to remind her today: she is not well, or has a win. An hour that had passed when she chose it begins tomorrow. */
function hourOfToday(state: KnownToReminders, { at, timeZone }: Around): number | null {
  const { settings, changedAt, today, healing } = state;
  const { reminderBy, reminderMinutes, dayStartMinutes } = settings;
  if (reminderBy === 'never' || today.wins > 0 || isMarked(healing)) return null;
  const hourAt = timeInDay(today.day, reminderMinutes, { timeZone, dayStartMinutes });
  const isOver = (['reminderBy', 'reminderMinutes'] as const).some((id) => {
    const chosenAt = changedAt[keyOf({ kind: 'setting', id, value: settings[id] })] ?? 0;
    return hourAt < chosenAt && chosenAt <= at;
  });
  return isOver || hourAt >= today.to ? null : hourAt;
}

function isHeld({ quiet, call, rest }: KnownToReminders, at: number): boolean {
  return isQuiet({ quiet }, at) || isOnCall(call) || rest.kind === 'resting';
}

/** What nobody sees reminds nobody; and a film is hers. */
function isThere({ absence }: State, { idle, fullScreen }: Scene): boolean {
  return idle === 'active' && absence.since === null && !fullScreen;
}
