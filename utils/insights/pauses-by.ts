/** Her pauses part by part: by what she rested with, and by when in the day they came. */
import type { PauseEntry } from '../history/pause';
import { PARTS_OF_DAY, type PartOfDay, partOfDay } from './part-of-day';
import { isTooEarly, type PauseFigures, pauseFigures } from './pauses';
import { type Share, wilson } from './wilson';

export type OfPart<Key> = { readonly key: Key; readonly figures: PauseFigures };

/** Rests alone, the practice with the most of them first; null is a rest with nothing chosen. */
export function byPractice(pauses: readonly PauseEntry[]): readonly OfPart<string | null>[] {
  const rests = pauses.filter(({ answer }) => answer === 'rest');
  const parts = grouped(rests, ({ practice }) => practice ?? null);
  return parts.sort((one, other) => other.figures.due - one.figures.due);
}

/** In the order of the day, by the clock on the wall of this zone. */
export function byPartOfDay(
  pauses: readonly PauseEntry[],
  timeZone: string,
): readonly OfPart<PartOfDay>[] {
  const hours = new Intl.DateTimeFormat('en', { timeZone, hour: 'numeric', hourCycle: 'h23' });
  const known = grouped(pauses, ({ at }) => partOfDay(Number(hours.format(at))));
  return PARTS_OF_DAY.flatMap(({ part }) => known.find(({ key }) => key === part) ?? []);
}

/**
 * The part in which something happened more often than in all others together: only where the two ranges don't
 * meet, since with five parts one of them always looks better by chance. Null where that can't be told.
 */
export function standingOut<Key>(
  parts: readonly OfPart<Key>[],
  shareOf: (figures: PauseFigures) => Share,
): Key | null {
  const shares = parts.map(({ key, figures }) => ({ key, share: shareOf(figures) }));
  const sum = (of: keyof Share) => shares.reduce((all, { share }) => all + share[of], 0);
  const [hits, all] = [sum('hits'), sum('all')];
  const found = shares.find(({ share }) => {
    const others = { hits: hits - share.hits, all: all - share.all };
    if (isTooEarly(share) || isTooEarly(others)) return false;
    return wilson(share).from > wilson(others).to;
  });
  return found === undefined ? null : found.key;
}

function grouped<Key>(
  pauses: readonly PauseEntry[],
  keyOf: (pause: PauseEntry) => Key,
): OfPart<Key>[] {
  const groups = new Map<Key, PauseEntry[]>();
  for (const pause of pauses) {
    const key = keyOf(pause);
    const group = groups.get(key) ?? [];
    group.push(pause);
    groups.set(key, group);
  }
  return [...groups].map(([key, of]) => ({ key, figures: pauseFigures(of) }));
}
