/** What she can set about pauses and rests, each with its bounds and its default. */
import type { ReadonlyDeep } from 'type-fest';
import * as v from 'valibot';
import type { CountField, DurationField, TextField, TimeOfDayField } from '../fields/field';
import { NotifyBySchema } from '../pauses/notify';
import { SENTENCE_VARIANTS } from '../rests/sentence';

export const SETTING_FIELDS = {
  pausesPerDay: { kind: 'count', defaultValue: 3, min: 1, max: 6 },
  pauseGapSeconds: {
    kind: 'duration',
    defaultSeconds: 3_600,
    minSeconds: 1,
    maxSeconds: 14_400,
    suggestedSeconds: [1_800, 3_600, 5_400, 7_200],
  },
  sentence: { kind: 'text', maxLength: 120 },
  ownName: { kind: 'text', maxLength: 40 },
  dayStartMinutes: { kind: 'time-of-day', defaultMinutes: 240, maxMinutes: 720 },
  idleSeconds: {
    kind: 'duration',
    defaultSeconds: 120,
    minSeconds: 60,
    maxSeconds: 300,
    suggestedSeconds: [60, 120, 180, 300],
  },
  arrivalSeconds: {
    kind: 'duration',
    defaultSeconds: 120,
    minSeconds: 1,
    maxSeconds: 900,
    suggestedSeconds: [60, 120, 300, 600],
  },
} as const satisfies Record<string, CountField | DurationField | TextField | TimeOfDayField>;

/** Those that are described well enough for a form to draw itself. */
export type FieldSettingId = keyof typeof SETTING_FIELDS;

export const SettingsSchema = v.object({
  /** Pauses offered in a day, at most. */
  pausesPerDay: v.pipe(
    v.number(),
    v.integer(),
    v.minValue(SETTING_FIELDS.pausesPerDay.min),
    v.maxValue(SETTING_FIELDS.pausesPerDay.max),
  ),
  /** Between two pauses, at least. */
  pauseGapSeconds: v.pipe(
    v.number(),
    v.integer(),
    v.minValue(SETTING_FIELDS.pauseGapSeconds.minSeconds),
    v.maxValue(SETTING_FIELDS.pauseGapSeconds.maxSeconds),
  ),
  /** What she says aloud; empty is the product's own sentence, which is translated. */
  sentence: v.pipe(v.string(), v.maxLength(SETTING_FIELDS.sentence.maxLength)),
  /** When her day starts, minutes after midnight. */
  dayStartMinutes: v.pipe(
    v.number(),
    v.integer(),
    v.minValue(0),
    v.maxValue(SETTING_FIELDS.dayStartMinutes.maxMinutes),
  ),
  /** Without a key or the mouse for this long she counts as away: reading a mail touches nothing for a good while. */
  idleSeconds: v.pipe(
    v.number(),
    v.integer(),
    v.minValue(SETTING_FIELDS.idleSeconds.minSeconds),
    v.maxValue(SETTING_FIELDS.idleSeconds.maxSeconds),
  ),
  /** Which of the product's own sentences it is while hers is empty. */
  sentenceVariant: v.picklist(SENTENCE_VARIANTS),
  /** Her name for herself, for whoever sees her rest; empty is none. */
  ownName: v.pipe(v.string(), v.maxLength(SETTING_FIELDS.ownName.maxLength)),
  /** A spoon on a cup, once, at a rest's end. */
  tone: v.boolean(),
  /** Nobody calls her for this long after she has come back to the computer, or begun with a group. */
  arrivalSeconds: v.pipe(
    v.number(),
    v.integer(),
    v.minValue(SETTING_FIELDS.arrivalSeconds.minSeconds),
    v.maxValue(SETTING_FIELDS.arrivalSeconds.maxSeconds),
  ),
  /** Who calls her when a pause is due. */
  callBy: NotifyBySchema,
});
export type Settings = ReadonlyDeep<v.InferOutput<typeof SettingsSchema>>;
export type SettingId = keyof Settings;

export const DEFAULT_SETTINGS: Settings = {
  pausesPerDay: SETTING_FIELDS.pausesPerDay.defaultValue,
  pauseGapSeconds: SETTING_FIELDS.pauseGapSeconds.defaultSeconds,
  sentence: '',
  dayStartMinutes: SETTING_FIELDS.dayStartMinutes.defaultMinutes,
  idleSeconds: SETTING_FIELDS.idleSeconds.defaultSeconds,
  sentenceVariant: 'usual',
  ownName: '',
  tone: false,
  arrivalSeconds: SETTING_FIELDS.arrivalSeconds.defaultSeconds,
  callBy: 'popup',
};
