/** What she can set about pauses and rests: each setting once, with its bounds and its default. */
import * as v from 'valibot';
import type { AnyField } from '../fields/field';
import { defaultOf, type ValueOf, valueSchema } from '../fields/value';
import { NOTIFY_WAYS } from '../pauses/notify';
import { SENTENCE_VARIANTS } from '../rests/sentence';
import { LOOK_BACK_DAYS, REMINDER_WAYS } from '../wins/reminders';

export const SETTINGS = {
  /** Pauses offered in a day, at most. */
  pausesPerDay: { kind: 'count', defaultValue: 3, min: 1, max: 6 },
  /** Between two pauses, at least. */
  pauseGapSeconds: {
    kind: 'duration',
    defaultSeconds: 3_600,
    minSeconds: 1,
    maxSeconds: 14_400,
    suggestedSeconds: [1_800, 3_600, 5_400, 7_200],
  },
  /** What she says aloud; empty is the product's own sentence, which is translated. */
  sentence: { kind: 'text', maxLength: 120 },
  /** When her day starts, minutes after midnight. */
  dayStartMinutes: { kind: 'time-of-day', defaultMinutes: 240, maxMinutes: 720 },
  /** Without a key or the mouse for this long she counts as away: reading a mail touches nothing for a good while. */
  idleSeconds: {
    kind: 'duration',
    defaultSeconds: 120,
    minSeconds: 60,
    maxSeconds: 300,
    suggestedSeconds: [60, 120, 180, 300],
  },
  /** Which of the product's own sentences it is while hers is empty. */
  sentenceVariant: { kind: 'choice', defaultValue: 'usual', options: SENTENCE_VARIANTS },
  /** Her name for herself, for whoever sees her rest; empty is none. */
  ownName: { kind: 'text', maxLength: 40 },
  /** What she would tell a friend who is not well: shown to her when she isn't; empty is none. */
  friendLine: { kind: 'text', maxLength: 200 },
  /** She is asked after a rest what she can let go of: on any day, and as her week begins. */
  letGoDaily: { kind: 'toggle', defaultOn: true },
  letGoWeekly: { kind: 'toggle', defaultOn: true },
  /** The day of the week on which she is shown a look back at her wins. */
  lookBackOn: { kind: 'choice', defaultValue: 'never', options: LOOK_BACK_DAYS },
  /** How she is reminded of a win, and when: minutes after midnight. */
  reminderBy: { kind: 'choice', defaultValue: 'never', options: REMINDER_WAYS },
  reminderMinutes: { kind: 'time-of-day', defaultMinutes: 1_200, maxMinutes: 1_439 },
  /** A spoon on a cup, once, at a rest's end. */
  tone: { kind: 'toggle', defaultOn: false },
  /** She is not notified for this long after she has come back to the computer, or begun with a group. */
  arrivalSeconds: {
    kind: 'duration',
    defaultSeconds: 120,
    minSeconds: 1,
    maxSeconds: 900,
    suggestedSeconds: [60, 120, 300, 600],
  },
  /** She has time off from work until this day of hers begins; null is none. */
  timeOffUntil: { kind: 'day' },
  /** Text that she selects on any page has an entry to keep it as a win. */
  selectionEntry: { kind: 'toggle', defaultOn: true },
  /** How she is notified when a pause is due. */
  notifyBy: { kind: 'choice', defaultValue: 'popup', options: NOTIFY_WAYS },
  /** When pauses may come. Outside of these hours Full Cup counts and keeps still. */
  pauseHours: {
    kind: 'times',
    suggestedRanges: [{ days: [1, 2, 3, 4, 5], fromMinutes: 540, toMinutes: 1_020 }],
  },
} as const satisfies Record<string, AnyField>;

export type SettingId = keyof typeof SETTINGS;
export type Settings = { readonly [Id in SettingId]: ValueOf<(typeof SETTINGS)[Id]> };

/** In the order of the record. */
export const SETTING_IDS = Object.keys(SETTINGS) as readonly SettingId[];

export const DEFAULT_SETTINGS: Settings = forEachSetting((id) => defaultOf(SETTINGS[id]));

type Schemas = { readonly [Id in SettingId]: v.GenericSchema<Settings[Id]> };
/** What each may hold. */
export const SETTING_SCHEMAS: Schemas = forEachSetting((id) => valueSchema(SETTINGS[id]));

export const SettingsSchema: v.GenericSchema<Settings> = v.object(SETTING_SCHEMAS);

/** Any of the settings, on their own. */
export const SomeSettingsSchema: v.GenericSchema<Partial<Settings>> = v.object(
  forEachSetting((id) => v.exactOptional(SETTING_SCHEMAS[id] as v.GenericSchema)),
);

/** One thing for each setting. */
export function forEachSetting<One>(make: (id: SettingId) => unknown): One {
  return Object.fromEntries(SETTING_IDS.map((id) => [id, make(id)])) as One;
}
