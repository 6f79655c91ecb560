/** What can leave and come back: everything she made, each with when it was last changed. The file is this, as JSON. */
import type { ReadonlyDeep } from 'type-fest';
import * as v from 'valibot';
import { CupSchema } from '../cup/today';
import { StoredPauseSchema, StoredSummarySchema } from '../history/rows';
import { LetGoSchema, MAX_LET_GOES } from '../let-go/let-go';
import { forEachKind, type LimitKindId, type Limits } from '../limits/kinds';
import { LaterSchema } from '../limits/later';
import { ChosenPracticeSchema, isOurs, MAX_PRACTICES } from '../rests/practices';
import {
  forEachSetting,
  SETTING_SCHEMAS,
  SETTINGS,
  type SettingId,
  type Settings,
} from '../settings/schema';
import { EMAIL, GroupIdSchema, GroupSchema } from '../sites/group';
import { isUnderstood, SiteSchema } from '../sites/site';
import { DaySchema } from '../time/day';
import { HOUR_MS } from '../time/duration';
import { WinSchema } from '../wins/win';

export const FORMAT = 'full-cup';
/** The version of the file. It counts on its own, apart from the stored state's. */
export const FILE_VERSION = 1;

export const MAX_WINS = 100_000;
export const MAX_DAYS = 36_600;
export const MAX_PAUSES = 100_000;
export const MAX_GROUPS = 500;
export const MAX_SITES = 5_000;
export const MAX_CALL_SITES = 500;
export const MAX_LATER = 6_000;
/** The longest day there is, ms. */
export const LONGEST_DAY_MS = 25 * HOUR_MS;

/** Epoch ms, as far as clocks go. */
const instant = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8.64e15));
/** When it was last changed; 0 is: not known. */
const changedAt = v.optional(instant, 0);

type LimitsInFile = {
  readonly [Id in LimitKindId]?: Limits[Id] & { readonly changedAt: number };
};

const limits: v.GenericSchema<LimitsInFile> = v.strictObject(
  forEachKind(({ entries }) => v.exactOptional(v.strictObject({ ...entries, changedAt }))),
);

const site = v.pipe(
  v.strictObject({ ...SiteSchema.entries, changedAt }),
  v.check((one) => isUnderstood(one), 'Not the plain form of a web address'),
);

const callSite = v.pipe(
  site,
  v.check(({ except }) => except === undefined, 'A place of calls has no exceptions'),
);

/** A line as a field of ours keeps it, whoever made the file: whole letters, nothing blank around it. */
const line = v.pipe(
  v.string(),
  v.transform((text) => text.toWellFormed().trim()),
);

const group = v.pipe(
  v.strictObject({
    id: GroupIdSchema,
    name: v.nullable(v.pipe(line, GroupSchema.entries.name.wrapped)),
    work: GroupSchema.entries.work,
    changedAt,
    sites: v.optional(v.array(site), []),
    limits: v.optional(limits, {}),
  }),
  v.check(({ id, name }) => (id === EMAIL) === (name === null), 'Email alone has no name'),
);

type SettingsInFile = {
  readonly [Id in SettingId]?: { readonly value: Settings[Id]; readonly changedAt: number };
};

const settingsInFile: v.GenericSchema<SettingsInFile> = v.strictObject(
  forEachSetting((id) => {
    const schema = SETTING_SCHEMAS[id] as v.GenericSchema<string>;
    const value = SETTINGS[id].kind === 'text' ? v.pipe(line, schema) : schema;
    return v.exactOptional(v.strictObject({ value, changedAt }));
  }),
);

/** Files and backups of before say `callBy`. */
const settings = v.pipe(
  v.looseObject({}),
  v.transform(({ callBy, ...others }) =>
    callBy === undefined ? others : { notifyBy: callBy, ...others },
  ),
  settingsInFile,
);

const practice = v.pipe(
  v.strictObject({ ...ChosenPracticeSchema.entries, changedAt }),
  v.transform((one) => (one.words === null ? one : { ...one, words: one.words.toWellFormed() })),
  v.check(({ id, words }) => words === null || !isOurs(id), 'Our own have no words here'),
);

const letGo = v.strictObject({
  ...LetGoSchema.entries,
  text: v.pipe(line, LetGoSchema.entries.text),
  changedAt,
});

const day = v.strictObject({
  day: DaySchema,
  /** Ms for each group that had any. */
  countedMs: v.record(GroupIdSchema, v.pipe(v.number(), v.minValue(0), v.maxValue(LONGEST_DAY_MS))),
  /** What else is kept of a day that is over. */
  summary: v.exactOptional(StoredSummarySchema),
});

export const SnapshotSchema = v.strictObject({
  format: v.literal(FORMAT),
  version: v.literal(FILE_VERSION),
  exportedAt: instant,
  groups: v.optional(
    v.pipe(
      v.array(group),
      v.maxLength(MAX_GROUPS),
      v.check(
        (groups) => groups.flatMap(({ sites }) => sites).length <= MAX_SITES,
        'Too many sites',
      ),
    ),
    [],
  ),
  settings: v.optional(settings, {}),
  /** Backups of before this was kept have none. */
  practices: v.exactOptional(v.pipe(v.array(practice), v.maxLength(MAX_PRACTICES))),
  /** Where her calls are; files of before this was kept have none. */
  callSites: v.exactOptional(v.pipe(v.array(callSite), v.maxLength(MAX_CALL_SITES))),
  /** What she puts down; files of before this was kept have none. */
  letGoes: v.exactOptional(v.pipe(v.array(letGo), v.maxLength(MAX_LET_GOES))),
  /** Choices that wait for a day; not there without any. */
  later: v.exactOptional(v.pipe(v.array(LaterSchema), v.maxLength(MAX_LATER))),
  wins: v.optional(
    v.pipe(
      v.array(v.strictObject({ ...WinSchema.entries, at: instant, changedAt })),
      v.maxLength(MAX_WINS),
    ),
    [],
  ),
  /** Days gone by and today alike. */
  days: v.optional(v.pipe(v.array(day), v.maxLength(MAX_DAYS)), []),
  /** What became of pauses; files of before this was kept have none. */
  pauses: v.exactOptional(v.pipe(v.array(StoredPauseSchema), v.maxLength(MAX_PAUSES))),
  /** The cup of the day on which it left. */
  cup: v.exactOptional(v.strictObject(CupSchema.entries)),
});
export type Snapshot = ReadonlyDeep<v.InferOutput<typeof SnapshotSchema>>;
