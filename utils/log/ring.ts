/** What happened lately, line by line: the oldest one gives way, and only a line that is new is written. */
import * as v from 'valibot';

/** So many lines are kept. */
export const MAX_LINES = 180;
/** Longer words are cut. */
const MAX_WORDS = 120;

export type Entry = {
  /** Epoch ms: when it happened first. */
  readonly at: number;
  readonly what: string;
  /** How often it happened in a row. */
  readonly times: number;
};

/** Lines are numbered on and on; the newest has the highest number. */
export type Line = Entry & { readonly number: number };

/** Oldest line first. */
export type Ring = readonly Line[];

/** The number of the line, when it happened first, what, and how often in a row where that was more than once. */
const RowSchema = v.union([
  v.strictTuple([v.pipe(v.number(), v.integer(), v.minValue(0)), v.number(), v.string()]),
  v.strictTuple([
    v.pipe(v.number(), v.integer(), v.minValue(0)),
    v.number(),
    v.string(),
    v.number(),
  ]),
]);
export type Row = v.InferOutput<typeof RowSchema>;

/** As it is stored: beside the state, with every settle of which something came. */
export function rowOf({ number, at, what, times }: Line): Row {
  return times === 1 ? [number, at, what] : [number, at, what, times];
}

/** From what is stored to lines, in whatever order; what is no line is left out. */
export function ringFrom(stored: readonly unknown[]): Ring {
  const lines = stored.flatMap((one) => {
    const parsed = v.safeParse(RowSchema, one);
    if (!parsed.success) return [];
    const [number, at, what, times = 1] = parsed.output;
    return [{ number, at, what, times }];
  });
  return lines.sort((one, other) => one.number - other.number).slice(-MAX_LINES);
}

/** The same once more is the same line. Lines that didn't change are the very same objects. */
export function withEntry(ring: Ring, at: number, words: string): Ring {
  const what = words.slice(0, MAX_WORDS).toWellFormed();
  const last = ring.at(-1);
  if (last?.what === what) return [...ring.slice(0, -1), { ...last, times: last.times + 1 }];
  const number = last === undefined ? 0 : last.number + 1;
  return [...ring, { number, at: Math.round(at), what, times: 1 }].slice(-MAX_LINES);
}
