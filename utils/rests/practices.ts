/** Ways to rest: twelve of ours, and those that she adds. Which of them she likes to see is hers. */
import type { ReadonlyDeep } from 'type-fest';
import * as v from 'valibot';
import { IdSchema } from '../fields/id';

/** In the order in which they take turns: after something warm something outside, after a walk a chair. */
export const PRACTICES = [
  { id: 'tea', minutes: 5 },
  { id: 'outside', minutes: 5 },
  { id: 'stretch', minutes: 3 },
  { id: 'far', minutes: 1 },
  { id: 'breathe', minutes: 2 },
  { id: 'walk', minutes: 10 },
  { id: 'water', minutes: 1 },
  { id: 'sit', minutes: 5 },
  { id: 'write', minutes: 5 },
  { id: 'call', minutes: 10 },
  { id: 'lie', minutes: 10 },
  { id: 'run', minutes: 15 },
] as const satisfies readonly { readonly id: string; readonly minutes: number }[];

export type PracticeId = (typeof PRACTICES)[number]['id'];

export const MAX_PRACTICE_LENGTH = 60;
/** Lines of her own, and what she chose of ours. */
export const MAX_PRACTICES = 100;

/** What she chose of one: our own have no words here, they are translated. */
export const ChosenPracticeSchema = v.pipe(
  v.object({
    id: IdSchema,
    words: v.nullable(v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(MAX_PRACTICE_LENGTH))),
    /** Takes its turn; lies on the table each time; is not offered. */
    standing: v.picklist(['in-turn', 'pinned', 'dropped']),
  }),
  v.check(({ id, words }) => words === null || !isOurs(id), 'Our own have no words here'),
);
export type ChosenPractice = ReadonlyDeep<v.InferOutput<typeof ChosenPracticeSchema>>;
export type Standing = ChosenPractice['standing'];

export function isOurs(id: string): id is PracticeId {
  return PRACTICES.some((practice) => practice.id === id);
}

/** How long one of ours takes, about; null for hers. */
export function minutesOf(id: string): number | null {
  return PRACTICES.find((practice) => practice.id === id)?.minutes ?? null;
}

/** Ours, then hers, each with what she chose of it. One that a newer version knows is left out. */
export function allPractices(chosen: readonly ChosenPractice[]): readonly ChosenPractice[] {
  const ours = PRACTICES.map(({ id }): ChosenPractice => {
    const known = chosen.find((one) => one.id === id);
    return known ?? { id, words: null, standing: 'in-turn' };
  });
  return [...ours, ...chosen.filter(({ words }) => words !== null)];
}

/** With one changed, or added behind the others. More than there is room for are not taken. */
export function withPractice(
  chosen: readonly ChosenPractice[],
  practice: ChosenPractice,
): readonly ChosenPractice[] {
  if (chosen.some(({ id }) => id === practice.id)) {
    return chosen.map((one) => (one.id === practice.id ? practice : one));
  }
  return chosen.length < MAX_PRACTICES ? [...chosen, practice] : chosen;
}

/** When each practice was taken last, epoch ms, by its id. */
export type Taken = Readonly<Record<string, number>>;

/** Without those that are gone: a line of hers that she removed, here or by going back to a backup. */
export function takenOf(chosen: readonly ChosenPractice[], taken: Taken): Taken {
  const isThere = (id: string) => isOurs(id) || chosen.some((one) => one.id === id);
  const there = Object.entries(taken).filter(([id]) => isThere(id));
  return there.length === Object.keys(taken).length ? taken : Object.fromEntries(there);
}

/** With one more, just now. What a clock that was ahead says was taken later was taken before it. */
export function withTaken(taken: Taken, id: string, at: number): Taken {
  const before = Object.entries(taken).map(([one, ms]) => [one, Math.min(ms, at - 1)]);
  return { ...Object.fromEntries(before), [id]: at };
}
