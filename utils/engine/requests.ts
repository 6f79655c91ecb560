/** What a page of ours may ask of the background: each is something she did, in the past tense. */
import type { ReadonlyDeep } from 'type-fest';
import * as v from 'valibot';
import { IdSchema } from '../fields/id';
import { MAX_LET_GO_LENGTH } from '../let-go/let-go';
import { LimitKindIdSchema, LimitsSchema } from '../limits/kinds';
import { LimitSchema } from '../limits/limit';
import { ChosenPracticeSchema } from '../rests/practices';
import { MAX_PARKED_LENGTH, RestSecondsSchema } from '../rests/rest';
import { SettingsSchema } from '../settings/schema';
import { GroupIdSchema, GroupSchema } from '../sites/group';
import { SiteSchema } from '../sites/site';
import { SavedSchema } from '../snapshot/saved';
import { SnapshotSchema } from '../snapshot/snapshot';
import { DaySchema } from '../time/day';
import { HelpSchema } from '../tracking/ledger';
import { WinSchema } from '../wins/win';

const name = v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(60));

/** Any of the settings, on their own. */
const SomeSettingsSchema = v.object({
  pausesPerDay: v.exactOptional(SettingsSchema.entries.pausesPerDay),
  pauseGapSeconds: v.exactOptional(SettingsSchema.entries.pauseGapSeconds),
  sentence: v.exactOptional(SettingsSchema.entries.sentence),
  dayStartMinutes: v.exactOptional(SettingsSchema.entries.dayStartMinutes),
  idleSeconds: v.exactOptional(SettingsSchema.entries.idleSeconds),
  sentenceVariant: v.exactOptional(SettingsSchema.entries.sentenceVariant),
  ownName: v.exactOptional(SettingsSchema.entries.ownName),
  tone: v.exactOptional(SettingsSchema.entries.tone),
  arrivalSeconds: v.exactOptional(SettingsSchema.entries.arrivalSeconds),
  callBy: v.exactOptional(SettingsSchema.entries.callBy),
} satisfies Record<keyof typeof SettingsSchema.entries, unknown>);

const letGoText = v.pipe(v.string(), v.maxLength(MAX_LET_GO_LENGTH));

const instant = v.pipe(v.number(), v.minValue(0), v.maxValue(8.64e15));
const stretch = { fromAt: instant, toAt: instant };

export const RequestSchema = v.variant('type', [
  // The pause card
  /** Where, is told by the browser. */
  v.object({ type: v.literal('card-opened'), byItself: v.boolean() }),
  v.object({ type: v.literal('card-seen') }),
  v.object({ type: v.literal('card-typed-away') }),
  v.object({ type: v.literal('breath-begun') }),
  v.object({ type: v.literal('breath-ended') }),
  v.object({ type: v.literal('pause-put-off') }),
  v.object({ type: v.literal('pauses-declined-today') }),
  v.object({ type: v.literal('decline-undone') }),
  v.object({ type: v.literal('site-left') }),
  // Calls
  v.object({ type: v.literal('call-said') }),
  v.object({ type: v.literal('call-ended') }),
  v.object({ type: v.literal('call-not-over') }),
  v.object({ type: v.literal('asked-in-five') }),
  v.object({ type: v.literal('call-sites-added'), sites: v.array(SiteSchema) }),
  v.object({ type: v.literal('call-sites-removed'), sites: v.array(SiteSchema) }),
  // Whether a limit fits her days
  v.object({ type: v.literal('fit-asked') }),
  v.object({ type: v.literal('fit-answered') }),
  // Quiet
  v.object({ type: v.literal('quiet-asked'), until: v.picklist(['an-hour', 'tomorrow']) }),
  v.object({ type: v.literal('quiet-ended') }),
  // Rests
  v.object({ type: v.literal('rest-begun'), seconds: RestSecondsSchema }),
  v.object({ type: v.literal('rest-shown') }),
  v.object({ type: v.literal('practice-taken'), id: v.nullable(IdSchema) }),
  v.object({
    type: v.literal('start-parked'),
    text: v.pipe(v.string(), v.maxLength(MAX_PARKED_LENGTH)),
  }),
  v.object({ type: v.literal('practice-chosen'), practice: ChosenPracticeSchema }),
  v.object({ type: v.literal('practice-removed'), id: IdSchema }),
  v.object({ type: v.literal('closing-asked') }),
  v.object({ type: v.literal('rest-ended') }),
  // What her time away was
  v.object({ type: v.literal('away-answered'), was: v.picklist(['rest', 'duty']) }),
  v.object({ type: v.literal('went-on'), to: v.picklist(['mail', 'close', 'something-else']) }),
  // After a rest: what she lets go of, each letter and then the answer; whether it helped
  v.object({ type: v.literal('let-go-typed'), text: letGoText }),
  v.object({
    type: v.literal('let-go-answered'),
    id: IdSchema,
    text: letGoText,
    answer: v.picklist(['dropped', 'someone', 'later', 'nothing']),
    /** When it returns, for later alone. */
    on: v.nullable(DaySchema),
  }),
  v.object({ type: v.literal('let-go-undone') }),
  /** It stands in the popup, on the day of its return. */
  v.object({ type: v.literal('let-go-returned'), id: IdSchema }),
  v.object({
    type: v.literal('let-go-settled'),
    id: IdSchema,
    /** `open` takes an answer back, on the same day. */
    as: v.picklist(['dropped', 'someone', 'taken-up', 'open']),
  }),
  /** Null takes it back. */
  v.object({ type: v.literal('help-answered'), help: v.nullable(HelpSchema) }),
  // Wins
  v.object({ type: v.literal('win-begun'), id: v.string(), text: v.string() }),
  v.object({
    type: v.literal('win-jotted'),
    id: WinSchema.entries.id,
    text: WinSchema.entries.text,
  }),
  v.object({ type: v.literal('win-kept'), win: WinSchema }),
  v.object({
    type: v.literal('win-deleted'),
    day: WinSchema.entries.day,
    id: WinSchema.entries.id,
  }),
  // The ledger she can question: a stretch of today that wasn't her, epoch ms
  v.object({ type: v.literal('time-struck'), ...stretch }),
  v.object({ type: v.literal('time-put-back'), ...stretch }),
  // Groups, limits, settings
  v.object({ type: v.literal('group-added'), id: GroupIdSchema, name }),
  v.object({ type: v.literal('group-renamed'), id: GroupIdSchema, name }),
  v.object({ type: v.literal('group-removed'), id: GroupIdSchema }),
  v.object({ type: v.literal('group-restored'), group: GroupSchema, limits: LimitsSchema }),
  v.object({ type: v.literal('site-added'), groupId: GroupIdSchema, sites: v.array(SiteSchema) }),
  v.object({ type: v.literal('site-removed'), groupId: GroupIdSchema, sites: v.array(SiteSchema) }),
  v.object({
    type: v.literal('limit-changed'),
    groupId: GroupIdSchema,
    kind: LimitKindIdSchema,
    limit: LimitSchema,
  }),
  v.object({ type: v.literal('settings-changed'), settings: SomeSettingsSchema }),
  // The site she is on: what she wished for is noted where a closing popup can't lose it.
  v.object({ type: v.literal('wish-answered') }),
  // Something broke on a page of ours: for the record, without anything of hers
  v.object({ type: v.literal('error-reported'), words: v.pipe(v.string(), v.maxLength(1_000)) }),
  // Everything at once
  v.object({ type: v.literal('snapshot-merged'), snapshot: SnapshotSchema }),
  v.object({ type: v.literal('everything-deleted') }),
  v.object({ type: v.literal('way-back-taken') }),
  v.object({ type: v.literal('backup-restored'), takenAt: instant }),
  // Her data: what she has done about a copy, and what she was told
  v.object({ type: v.literal('saved-outside'), winsCount: SavedSchema.entries.winsCount }),
  v.object({ type: v.literal('backup-offer-answered') }),
  v.object({ type: v.literal('recovery-understood') }),
]);
export type Request = ReadonlyDeep<v.InferOutput<typeof RequestSchema>>;
