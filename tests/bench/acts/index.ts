/** The script: all acts, in the order in which they are played. */
import type { Act } from './act';
import { BETWEEN_TABS } from './between-tabs';
import { BETWEEN_WINDOWS } from './between-windows';
import { BREAKS } from './breaks';
import { HANDS_OFF } from './hands-off';
import { IN_THE_MAIL } from './in-the-mail';

export const ACTS: readonly Act[] = [
  ...IN_THE_MAIL,
  ...BETWEEN_TABS,
  ...BETWEEN_WINDOWS,
  ...BREAKS,
  ...HANDS_OFF,
];

/** Those that were named, or all; the long ones only when asked for. Throws when a name is none of theirs. */
export function chosenActs(wish: {
  readonly acts: readonly string[] | null;
  readonly long: boolean;
}): readonly Act[] {
  const { acts: names } = wish;
  if (names === null) return ACTS.filter(({ long }) => wish.long || long === undefined);
  return names.map((name) => {
    const act = ACTS.find((one) => one.name === name);
    if (act === undefined) throw new Error(`There is no act "${name}"; --list names them.`);
    return act;
  });
}
