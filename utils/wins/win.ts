/** What she is glad of: a line as a rule, more where she breaks it. */
import type { ReadonlyDeep } from 'type-fest';
import * as v from 'valibot';
import { IdSchema } from '../fields/id';
import { type Day, DaySchema } from '../time/day';

/** A page of a notebook: longer texts are hers to shorten, never ours to cut. */
export const MAX_WIN_LENGTH = 2_000;

/** Plain text in as many lines as she wrote, trimmed, never markup. */
const WordsSchema = v.pipe(
  v.string(),
  // Half of an emoji can't be stored by every browser.
  v.transform((text) => text.toWellFormed().trim()),
  v.nonEmpty(),
  v.maxLength(MAX_WIN_LENGTH),
);

export const WinSchema = v.object({
  id: IdSchema,
  text: WordsSchema,
  /** What helped, if she says so. */
  helped: v.exactOptional(WordsSchema),
  /** When she kept it, epoch ms. */
  at: v.number(),
  /** The day it belongs to; it doesn't move when she travels or edits, unless she moves it. */
  day: DaySchema,
  /** When its words were last written, epoch ms; not known of old ones. */
  changedAt: v.exactOptional(v.number()),
});
export type Win = ReadonlyDeep<v.InferOutput<typeof WinSchema>>;

/** Earlier than any life that is told here: while she types a year it is one of long ago. */
export const FIRST_DAY: Day = '1900-01-01';

/** Whether what is in the field for it is a day on which a win can be. `today` is the last; null when that isn't known. */
export function isDayOfWin(text: string, today: Day | null): boolean {
  return v.is(DaySchema, text) && text >= FIRST_DAY && (today === null || text <= today);
}

/** What helped, where she says anything. */
export function helpedIn(helped: string | undefined): Pick<Win, 'helped'> {
  const words = helped?.trim() ?? '';
  return words === '' ? {} : { helped: words };
}

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
