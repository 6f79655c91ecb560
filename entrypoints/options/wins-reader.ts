/** Reads the wins, one thing after the other: what is in view, all of them for a search, and of what changes those days alone. */
import { newestFirst } from '../../components/wins/days-of-wins';
import { stretchesAround } from '../../components/wins/stretches';
import { type WinsLog, withRead } from '../../components/wins/wins-log';
import { type AsOf, winsBetween, winsSince } from '../../utils/browser/read-wins';
import { report } from '../../utils/browser/report';
import type { Day } from '../../utils/time/day';

export type WinsReader = {
  /** Follows what has changed. Settles when the log shows all that was stored before; false where it could not be read. */
  readonly look: () => Promise<boolean>;
  /** These days are in view. */
  readonly see: (days: readonly Day[]) => void;
  /** These are wanted from now on, wherever she looks. Settles with all that has been read by then. */
  readonly need: (days: readonly Day[]) => Promise<WinsLog['read']>;
  /** All of them are wanted from now on. */
  readonly readAll: () => void;
};

/** So many days are read at once: a page that reads ten years in one go stands still. */
const BATCH = 400;

export function winsReader(onLog: (log: WinsLog) => void): WinsReader {
  let log: WinsLog | null = null;
  let asOf: AsOf | null = null;
  let seen: readonly Day[] = [];
  const needed = new Set<Day>();
  let isAllWanted = false;
  let last: Promise<unknown> = Promise.resolve();

  // What is read later is never overtaken by what was read before.
  const inTurn = (work: () => Promise<void>): Promise<boolean> => {
    const turn = last.then(work).then(
      () => true,
      (error: unknown) => {
        report('The wins could not be read', error);
        return false;
      },
    );
    last = turn;
    return turn;
  };
  const show = (next: WinsLog) => {
    log = next;
    onLog(next);
  };

  const follow = async () => {
    const news = await winsSince(asOf);
    if (news.kind === 'some' && log !== null) {
      if (news.days.length > 0) show(withRead(log, news.days, news.read));
    } else {
      const days = newestFirst(news.days);
      const none = { days, read: new Map() };
      const inView = seen.length === 0 ? days.slice(0, 1) : seen;
      const wanted = isAllWanted
        ? batchesOf(days)
        : [...stretchesAround(days, inView), ...missingOf(none, [...needed]).map(alone)];
      show(await withMore(none, wanted));
    }
    asOf = news.asOf;
  };

  const readSeen = async () => {
    if (log === null) return;
    const missing = missingOf(log, seen);
    if (missing.length > 0) show(await withMore(log, stretchesAround(log.days, missing)));
  };

  const readNeeded = async () => {
    if (log === null) return;
    const missing = missingOf(log, [...needed]);
    if (missing.length > 0) show(await withMore(log, missing.map(alone)));
  };

  const readOn = async (): Promise<void> => {
    const missing = log === null ? [] : log.days.filter((day) => !log?.read.has(day));
    const batch = missing.slice(0, BATCH);
    if (log === null || batch.length === 0) return;
    log = await withMore(log, [batch]);
    if (batch.length === missing.length) show(log);
    // What she does meanwhile comes in between.
    else void inTurn(readOn);
  };

  return {
    look: () => inTurn(follow),
    see: (days) => {
      seen = days;
      if (log !== null && missingOf(log, days).length > 0) void inTurn(readSeen);
    },
    need: async (days) => {
      for (const day of days) needed.add(day);
      await inTurn(readNeeded);
      return log?.read ?? new Map();
    },
    readAll: () => {
      if (isAllWanted) return;
      isAllWanted = true;
      void inTurn(readOn);
    },
  };
}

/** A day that she has just put a win on, or taken the last one from, isn't in the log: there is nothing to read. */
function missingOf({ days, read }: WinsLog, some: readonly Day[]): readonly Day[] {
  return some.filter((day) => !read.has(day) && days.includes(day));
}

/** Each stretch is read from its last day to its first one, newest first. */
async function withMore(log: WinsLog, stretches: readonly (readonly Day[])[]): Promise<WinsLog> {
  const found = await Promise.all(
    stretches.map((days) => winsBetween(days.at(-1) ?? '', days[0] ?? '')),
  );
  return found.reduce((more, read, index) => withRead(more, stretches[index] ?? [], read), log);
}

function alone(day: Day): readonly Day[] {
  return [day];
}

function batchesOf(days: readonly Day[]): readonly (readonly Day[])[] {
  return Array.from({ length: Math.ceil(days.length / BATCH) }, (_, n) =>
    days.slice(n * BATCH, (n + 1) * BATCH),
  );
}
