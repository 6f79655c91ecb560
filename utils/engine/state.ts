/** Everything small that is kept: one record, written in one call, so that it is never half of two truths. */
import type { ReadonlyDeep } from 'type-fest';
import * as v from 'valibot';
import { BoundarySchema, NO_BOUNDARY } from '../boundary/boundary';
import { newDay, TodaySchema } from '../cup/today';
import { ExperimentSchema } from '../experiment/experiment';
import { IdSchema } from '../fields/id';
import { HabitsSchema, NO_HABITS } from '../habits/asked';
import { NO_HISTORY, PauseHistorySchema } from '../history/pause-history';
import { LetGoSchema } from '../let-go/let-go';
import { EMAIL_LIMITS, LimitsSchema } from '../limits/kinds';
import { LaterSchema } from '../limits/later';
import type { Usage } from '../limits/limit';
import { ArrivalSchema, NEVER_AWAY } from '../pauses/arrival';
import { CallSchema, NO_CALL } from '../pauses/call';
import { CallSoundSchema } from '../pauses/call-sound';
import { NO_PAUSE, PauseSchema, PauseTallySchema } from '../pauses/pause';
import { QuietSchema } from '../pauses/quiet';
import { AskingSchema, NOTHING_ASKED } from '../rests/asking';
import { ChosenPracticeSchema } from '../rests/practices';
import { NO_REST, RestSchema } from '../rests/rest';
import { DEFAULT_SETTINGS, SettingsSchema } from '../settings/schema';
import { GAINS } from '../sites/gained';
import { EMAIL, type GroupId, GroupIdSchema, GroupSchema } from '../sites/group';
import { SiteSchema } from '../sites/site';
import { SavingSchemas } from '../snapshot/saved';
import { boundsOf } from '../time/bounds';
import { type DayRule, DaySchema } from '../time/day';
import type { Moment } from '../time/moment';
import { AbsenceSchema, NO_ABSENCE } from '../tracking/absence';
import { AttendedSchema } from '../tracking/attended';
import { AttentionSchema, AWAY, openSpan } from '../tracking/attention';
import { ReadingSchema, readingOf } from '../tracking/clock';
import { EMPTY_LEDGER, LedgerSchema } from '../tracking/ledger';
import { isAlive, SessionsSchema } from '../tracking/session';
import { NOTHING_TOLD, RemindersSchema } from '../wins/reminders';
import { AppliedSchema } from './applied';
import { ClosedDaySchema } from './closed-day';
import { HealingSchema, NO_HEALING } from './healing';
import { OperationSchema, UndoSchema } from './operation';
import { RecoveredSchema } from './recovered';
import { SettlingSchema } from './settling';

/** The version of this shape. Raise it with a migration. */
export const VERSION = 7;

export const StateSchema = v.object({
  version: v.literal(VERSION),
  /** Epoch ms. */
  installedAt: v.number(),
  groups: v.array(GroupSchema),
  limits: v.record(GroupIdSchema, LimitsSchema),
  settings: SettingsSchema,
  /** When it was told of anything last. */
  clock: ReadingSchema,
  attention: AttentionSchema,
  absence: AbsenceSchema,
  ledger: LedgerSchema,
  sessions: SessionsSchema,
  attended: AttendedSchema,
  pause: PauseSchema,
  tally: PauseTallySchema,
  pauseHistory: PauseHistorySchema,
  /** What comes to the front at a limit. */
  boundary: BoundarySchema,
  /** No pauses until its end; null when she hasn't asked for quiet. */
  quiet: v.nullable(QuietSchema),
  /** When her hours for pauses begin next, epoch ms; null while pauses may come. */
  outsideHoursUntil: v.nullable(v.number()),
  /** She is not well: what of today is a healing day. */
  healing: HealingSchema,
  /** Where she has her calls. Nothing is counted there; that they can be heard keeps us silent. */
  callSites: v.array(SiteSchema),
  call: CallSchema,
  /** What is heard of her calls, lately. */
  callSound: CallSoundSchema,
  /** When she came back to the computer. */
  arrival: ArrivalSchema,
  rest: RestSchema,
  today: TodaySchema,
  /** Goes up with every change to the wins, so that open pages know to read them. */
  winsRevision: v.number(),
  /** When each of her choices was made, epoch ms, by the key of its register. */
  changedAt: v.record(v.string(), v.number()),
  /** What happens to everything at once just now. */
  operation: v.nullable(OperationSchema),
  /** What has happened to everything at once, and can still be undone. */
  undo: v.nullable(UndoSchema),
  /** Backups that nobody can ask for any more, and that the database still has: when they were taken, epoch ms. */
  spareBackups: v.array(v.number()),
  /** Days that are over: those that the database doesn't have yet, and the last few, which may come back. */
  closedDays: v.array(ClosedDaySchema),
  /** The day on which the automatic backup was taken last. */
  backedUpOn: v.nullable(DaySchema),
  /** This record stands in the place of one that was lost, and she has not been told yet. */
  recovered: v.nullable(RecoveredSchema),
  /** The last requests of hers that were applied. */
  applied: AppliedSchema,
  /** What she chose of the practices, and those she added. */
  practices: v.array(ChosenPracticeSchema),
  /** When a rest with each practice ended last, epoch ms. */
  practicesTaken: v.record(IdSchema, v.number()),
  /** What she puts down: for a while after it is settled, and for later until it has returned. */
  letGoes: v.array(LetGoSchema),
  /** What the welcome after a rest asks, and asked last. */
  asking: AskingSchema,
  /** What she was told of her wins, where she asks for that. */
  reminders: RemindersSchema,
  /** What her days suggest, a limit or quiet, and what she was asked about lately. */
  habits: HabitsSchema,
  /** Whether pauses do anything for her: the experiment that goes on, or the last one. */
  experiment: v.nullable(ExperimentSchema),
  /** Of how many hosts that a mail service has gained she has been told. */
  gainsTold: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** What she chose for tomorrow: it would make a firm limit hold less. */
  later: v.array(LaterSchema),
  /** Limits that became stricter in the last minute. */
  settling: v.array(SettlingSchema),
  ...SavingSchemas,
});
export type State = ReadonlyDeep<v.InferOutput<typeof StateSchema>>;

/** A first day: Email without sites, thirty minutes in a row, nothing counted. */
export function newState(now: Moment): State {
  const bounds = boundsOf(now.at, { timeZone: now.timeZone, ...DEFAULT_SETTINGS });
  return {
    version: VERSION,
    installedAt: now.at,
    groups: [{ id: EMAIL, name: null, sites: [] }],
    limits: { [EMAIL]: EMAIL_LIMITS },
    settings: DEFAULT_SETTINGS,
    clock: readingOf(now),
    attention: AWAY,
    absence: NO_ABSENCE,
    ledger: EMPTY_LEDGER,
    sessions: {},
    attended: {},
    pause: NO_PAUSE,
    tally: {
      offered: 0,
      lastOfferedAt: 0,
      lastCardAt: 0,
      cardTimes: [],
      refusalsInRow: 0,
      taken: [],
      silentUntil: null,
      refused: null,
      fitAsked: null,
    },
    pauseHistory: NO_HISTORY,
    boundary: NO_BOUNDARY,
    quiet: null,
    outsideHoursUntil: null,
    healing: NO_HEALING,
    callSites: [],
    call: NO_CALL,
    callSound: null,
    arrival: NEVER_AWAY,
    rest: NO_REST,
    today: newDay(bounds),
    winsRevision: 0,
    changedAt: {},
    operation: null,
    undo: null,
    spareBackups: [],
    closedDays: [],
    backedUpOn: null,
    recovered: null,
    applied: [],
    practices: [],
    practicesTaken: {},
    letGoes: [],
    asking: NOTHING_ASKED,
    reminders: NOTHING_TOLD,
    habits: NO_HABITS,
    experiment: null,
    gainsTold: GAINS.length,
    later: [],
    settling: [],
    saved: null,
    winsTotal: null,
    offerAnswered: 0,
  };
}

export function dayRuleOf(state: State, now: Moment): DayRule {
  return { timeZone: now.timeZone, dayStartMinutes: state.settings.dayStartMinutes };
}

/** What has been used of a group as far as it is credited, at an instant, epoch ms: what a page may know. */
export function creditedUsage(state: State, groupId: GroupId, at: number, timeZone: string): Usage {
  const { ledger, sessions, settings, boundary } = state;
  const session = sessions[groupId];
  const goesOn = isAlive(session, at);
  const struckMs = (fromAt: number) =>
    ledger.spans.reduce((sum, one) => {
      const isMeant = one.struck && one.groupId === groupId && one.fromAt >= fromAt;
      return isMeant ? sum + one.ms : sum;
    }, 0);
  return {
    sessionMs: goesOn ? session.countedMs : 0,
    dayMs: ledger.countedMs[groupId] ?? 0,
    struckInSessionMs: goesOn ? struckMs(session.beganAt) : 0,
    struckInDayMs: struckMs(0),
    openings: ledger.openings[groupId] ?? 0,
    isAtTheDoor: boundary.atTheDoor.includes(groupId),
    at,
    rule: { timeZone, dayStartMinutes: settings.dayStartMinutes },
  };
}

/** What has been used of a group at this moment, the open span included. */
export function usageAt(state: State, groupId: GroupId, now: Moment): Usage {
  const { attention } = state;
  const isOpen = attention.kind === 'on-group' && attention.groupId === groupId;
  const span = isOpen ? openSpan(attention, now) : null;
  const openMs = span === null ? 0 : span.toAt - span.fromAt;
  const credited = creditedUsage(state, groupId, now.at, now.timeZone);
  // A session that would be over by now goes on where the span began in time.
  const session = state.sessions[groupId];
  const sessionMs = isAlive(session, span?.fromAt ?? now.at) ? session.countedMs : 0;
  return { ...credited, sessionMs: sessionMs + openMs, dayMs: credited.dayMs + openMs };
}
