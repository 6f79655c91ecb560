/** One line she is glad of. */
import type { ReadonlyDeep } from 'type-fest';
import * as v from 'valibot';
import { IdSchema } from '../fields/id';
import { DaySchema } from '../time/day';

export const MAX_WIN_LENGTH = 500;

export const WinSchema = v.object({
  id: IdSchema,
  /** Plain text, trimmed, never markup. */
  text: v.pipe(
    v.string(),
    // Half of an emoji can't be stored by every browser.
    v.transform((text) => text.toWellFormed().trim()),
    v.nonEmpty(),
    v.maxLength(MAX_WIN_LENGTH),
  ),
  /** When she kept it, epoch ms. */
  at: v.number(),
  /** The day it belongs to; it doesn't move when she travels or edits. */
  day: DaySchema,
  /** When its words were last written, epoch ms; not known of old ones. */
  changedAt: v.exactOptional(v.number()),
});
export type Win = ReadonlyDeep<v.InferOutput<typeof WinSchema>>;

/** Everything kept on one day, in the order in which it was kept. */
export const WinsOfDaySchema = v.array(WinSchema);
export type WinsOfDay = readonly Win[];

/** A day's wins with one more, or with the same one changed: a win is itself by its id. */
export function withWin(wins: WinsOfDay, win: Win): WinsOfDay {
  const others = wins.filter((other) => other.id !== win.id);
  return [...others, win].sort((one, other) => one.at - other.at || (one.id < other.id ? -1 : 1));
}

/** A day's wins without one. */
export function withoutWin(wins: WinsOfDay, id: string): WinsOfDay {
  return wins.filter((win) => win.id !== id);
}
