/** What came of the acts, and its sums: median and range where an act was played more than once. */
import { offMs, type Truth } from './truth';

export type Run = Truth & { readonly creditedMs: number };

export type ActResult = {
  readonly name: string;
  readonly says: string;
  /** One for each time it was played. */
  readonly runs: readonly Run[];
  /** Why it could not be played; null when it could. */
  readonly skipped: string | null;
  /** What went wrong while it was played; null when nothing did. */
  readonly broken: string | null;
};

export type Summary = {
  readonly thereMs: number;
  readonly eitherMs: number;
  readonly creditedMs: number;
  /** Below zero too little was credited, above it too much. */
  readonly offMs: number;
  readonly leastOffMs: number;
  readonly mostOffMs: number;
  /** The mean of what was off, without its sign. */
  readonly absoluteOffMs: number;
};

/** Medians over the runs of one act; null when there is none. */
export function summaryOf(runs: readonly Run[]): Summary | null {
  if (runs.length === 0) return null;
  const offs = runs.map((run) => offMs(run, run.creditedMs));
  return {
    thereMs: median(runs.map(({ thereMs }) => thereMs)),
    eitherMs: median(runs.map(({ eitherMs }) => eitherMs)),
    creditedMs: median(runs.map(({ creditedMs }) => creditedMs)),
    offMs: median(offs),
    leastOffMs: Math.min(...offs),
    mostOffMs: Math.max(...offs),
    absoluteOffMs: offs.reduce((sum, off) => sum + Math.abs(off), 0) / offs.length,
  };
}

/** All acts together. Errors add up without their signs: too much here can't make good too little there. */
export type Total = {
  readonly thereMs: number;
  readonly creditedMs: number;
  readonly absoluteOffMs: number;
};

export function totalOf(summaries: readonly Summary[]): Total {
  const sum = (value: (summary: Summary) => number) =>
    summaries.reduce((total, summary) => total + value(summary), 0);
  return {
    thereMs: sum(({ thereMs }) => thereMs),
    creditedMs: sum(({ creditedMs }) => creditedMs),
    absoluteOffMs: sum(({ absoluteOffMs }) => absoluteOffMs),
  };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const half = sorted.length / 2;
  const upper = sorted[Math.floor(half)] ?? Number.NaN;
  return Number.isInteger(half) ? ((sorted[half - 1] ?? Number.NaN) + upper) / 2 : upper;
}
