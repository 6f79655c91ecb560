/** Everything that can happen to the engine, each event declared once: what the browser signals, and what she did on a page of ours. */
import * as v from 'valibot';
import { BOUNDARY_EVENTS } from '../boundary/events';
import { EXPERIMENT_ENTRIES } from '../experiment/experiment';
import { asked, type EventIn, told } from '../fields/event';
import { IdSchema } from '../fields/id';
import type { PastDay } from '../habits/suggestion';
import type { PauseEntry } from '../history/pause';
import { MAX_LET_GO_LENGTH } from '../let-go/let-go';
import { LimitKindIdSchema, LimitSchema, LimitsSchema } from '../limits/kinds';
import { PAUSE_EVENTS } from '../pauses/events';
import { REST_EVENTS } from '../rests/events';
import { ChosenPracticeSchema } from '../rests/practices';
import { SomeSettingsSchema } from '../settings/schema';
import { GroupIdSchema, GroupSchema } from '../sites/group';
import type { Wish } from '../sites/here';
import { SiteSchema } from '../sites/site';
import { SavedSchema } from '../snapshot/saved';
import { type Day, DaySchema } from '../time/day';
import { HelpSchema } from '../tracking/ledger';
import type { Operation, Outcome } from './operation';

const SIGNALS = {
  /** The background has come to life: in a new run of the browser, or in the same one as before. */
  started: told<{ readonly newRun: boolean }>(),
  /** Something moved in the browser, or time passed. */
  observed: told(),
  /** In some tab something can be heard, or is shared, that was not, or the other way round: perhaps a call. */
  'sound-changed': told(),
  /** A tab goes on under another id. */
  'tab-replaced': told<{ readonly from: number; readonly to: number }>(),
  /** A day's wins have been written: how many it has now, and how many it had before. */
  'wins-counted': told<{ readonly day: Day; readonly count: number; readonly before: number }>(),
  /** The database has what these days came to. */
  'days-kept': told<{
    readonly days: readonly Day[];
    /** Her last fortnight, as the database has it now. */
    readonly lately: readonly PastDay[];
  }>(),
  /** The database has these entries of the history, as they are. */
  'pauses-kept': told<{ readonly pauses: readonly PauseEntry[] }>(),
  /**
   * The automatic backup has been taken on this day; there are so many wins in all, counted at this
   * revision: what has been written since is not in it.
   */
  'backed-up': told<{
    readonly day: Day;
    readonly winsTotal: number;
    readonly winsRevision: number;
  }>(),
  /** The browser has shown the notification that reminds her. */
  'reminder-shown': told(),
  /** The browser lets us see sites that she wished to have counted from where she was. */
  'wish-granted': told<{ readonly wish: Wish }>(),
};

/** Something happens to everything at once: it is begun, the database does its part, and the state follows. */
const OPERATION_EVENTS = {
  'operation-asked': told<{ readonly operation: Operation }>(),
  'operation-done': told<{ readonly id: string; readonly outcome: Outcome }>(),
  /** The database has not done it, and will not. */
  'operation-failed': told<{ readonly id: string; readonly why?: 'unchanged' }>(),
  /** The database has these no more. */
  'backups-forgotten': told<{ readonly backups: readonly number[] }>(),
};

const name = v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(60));
const sites = v.array(SiteSchema);

const CHOICES = {
  'group-added': asked({ id: GroupIdSchema, name }),
  'group-renamed': asked({ id: GroupIdSchema, name }),
  'group-marked': asked({ id: GroupIdSchema, work: v.boolean() }),
  'group-removed': asked({ id: GroupIdSchema }),
  'group-restored': asked({ group: GroupSchema, limits: LimitsSchema }),
  'site-added': asked({ groupId: GroupIdSchema, sites }),
  'site-removed': asked({ groupId: GroupIdSchema, sites }),
  'limit-changed': asked({ groupId: GroupIdSchema, kind: LimitKindIdSchema, limit: LimitSchema }),
  'settings-changed': asked({ settings: SomeSettingsSchema }),
  'practice-chosen': asked({ practice: ChosenPracticeSchema }),
  'practice-removed': asked({ id: IdSchema }),
  'call-sites-added': asked({ sites }),
  'call-sites-removed': asked({ sites }),
  /** What she chose for tomorrow stays as it is after all. */
  'later-cancelled': asked({ key: v.pipe(v.string(), v.maxLength(1_500)) }),
  'quiet-ended': asked(),
};

const HEALING = {
  /** *I'm not well*, and the same on the next day: it goes on. */
  'healing-begun': asked(),
  'healing-ended': asked(),
  /** It was a slip: the day is as if it had not been. */
  'healing-undone': asked(),
  /** It doesn't go on, or she writes no line. */
  'healing-question-passed': asked(),
};

const letGoText = v.pipe(v.string(), v.maxLength(MAX_LET_GO_LENGTH));

const ANSWERS = {
  /** What her time away was. */
  'away-answered': asked({ was: v.picklist(['rest', 'duty']) }),
  /** After a rest, what she lets go of: as far as it is typed, and then the answer. */
  'let-go-typed': asked({ text: letGoText }),
  'let-go-answered': asked({
    id: IdSchema,
    text: letGoText,
    answer: v.picklist(['dropped', 'someone', 'later', 'nothing']),
    /** When it returns, for later alone. */
    on: v.nullable(DaySchema),
  }),
  'let-go-undone': asked(),
  /** It stands in the popup, on the day of its return. */
  'let-go-returned': asked({ id: IdSchema }),
  /** `open` takes an answer back, on the same day. */
  'let-go-settled': asked({
    id: IdSchema,
    as: v.picklist(['dropped', 'someone', 'taken-up', 'open']),
  }),
  /** Whether the rest helped; null takes it back. */
  'help-answered': asked({ help: v.nullable(HelpSchema) }),
};

/** Epoch ms, as far as clocks go. */
export const instant = v.pipe(v.number(), v.minValue(0), v.maxValue(8.64e15));

/** The ledger she can question: a stretch of today that wasn't her. */
const STRIKES = {
  'time-struck': asked({ fromAt: instant, toAt: instant }),
  'time-put-back': asked({ fromAt: instant, toAt: instant }),
};

/** What she has done about a copy of her data, and what she was told. */
const KEEPING = {
  'saved-outside': asked({ winsCount: SavedSchema.entries.winsCount }),
  'backup-offer-answered': asked(),
  /** A mail service has a host more, and she has added it, or doesn't want it. */
  'gain-answered': asked({ site: SiteSchema }),
  'recovery-understood': asked(),
};

/** What she asked for beside her wins: answered, it is over for the day. */
const REMINDERS = {
  'reminder-answered': asked(),
  /** She has looked back, or not now. */
  'look-back-answered': asked(),
};

/** A limit that her own days suggest. */
const HABITS = {
  'suggestion-shown': asked(),
  /** *No thanks*. She takes it up by setting that limit, whatever to. */
  'suggestion-declined': asked(),
};

/** *Does it work for me?* */
const EXPERIMENTS = {
  'experiment-begun': asked(EXPERIMENT_ENTRIES),
  'experiment-stopped': asked(),
};

export const EVENTS = {
  ...SIGNALS,
  ...OPERATION_EVENTS,
  ...PAUSE_EVENTS,
  ...REST_EVENTS,
  ...BOUNDARY_EVENTS,
  ...CHOICES,
  ...HEALING,
  ...ANSWERS,
  ...STRIKES,
  ...KEEPING,
  ...REMINDERS,
  ...HABITS,
  ...EXPERIMENTS,
};

export type Signal = EventIn<typeof SIGNALS>;
/** `requestId`: which request of hers it comes from; the browser's own events have none. */
export type EngineEvent = EventIn<typeof EVENTS> & { readonly requestId?: string };
