/** The pauses that are being written down: one that is due, one that is looked on, and what waits for the database. */
import type { ReadonlyDeep } from 'type-fest';
import * as v from 'valibot';
import { type PauseEntry, PauseEntrySchema } from './pause';

const { answer: _answer, endedMs: _ended, outcome: _outcome, ...known } = PauseEntrySchema.entries;

/** A pause that is due, as far as it is known; she may have said *not today*. */
const DueSchema = v.object({
  ...known,
  isDeclined: v.boolean(),
  /** A moment of an experiment is looked on from its first seam, whatever becomes of it: when she was gone and back, epoch ms. */
  leftAt: v.exactOptional(v.number()),
  backAt: v.exactOptional(v.number()),
});

/** One that has ended, and what came of it is looked on. */
const FollowedSchema = v.object({
  entry: PauseEntrySchema,
  /** When she could know of it, and when she was gone, epoch ms. */
  since: v.number(),
  leftAt: v.nullable(v.number()),
  /** When she was back while it was still due, epoch ms. */
  backAt: v.exactOptional(v.number()),
  /** The rest that came of it, by its beginning, epoch ms. */
  restAt: v.nullable(v.number()),
});

export const PauseHistorySchema = v.object({
  due: v.nullable(DueSchema),
  followed: v.nullable(FollowedSchema),
  /** What the database doesn't have yet. */
  waiting: v.array(PauseEntrySchema),
});
export type PauseHistory = ReadonlyDeep<v.InferOutput<typeof PauseHistorySchema>>;
export type Due = NonNullable<PauseHistory['due']>;

export const NO_HISTORY: PauseHistory = { due: null, followed: null, waiting: [] };

/** So many wait for a database that is broken, the last ones. */
const MAX_WAITING = 200;

/** The database has these, as they were then. */
export function withPausesKept(history: PauseHistory, kept: readonly PauseEntry[]): PauseHistory {
  const texts = new Set(kept.map((entry) => JSON.stringify(entry)));
  return {
    ...history,
    waiting: history.waiting.filter((entry) => !texts.has(JSON.stringify(entry))),
  };
}

/** With one more that waits, in place of what was told of the same one. */
export function withWaiting(waiting: readonly PauseEntry[], entry: PauseEntry): PauseEntry[] {
  return [...waiting.filter(({ id }) => id !== entry.id), entry].slice(-MAX_WAITING);
}

/** The clock was set, and the beginning of a rest (epoch ms) with it: it is still the same rest. */
export function withRestMoved(history: PauseHistory, from: number, to: number): PauseHistory {
  const { followed } = history;
  if (followed === null || followed.restAt !== from) return history;
  return { ...history, followed: { ...followed, restAt: to } };
}
