/** All wins, read and folded once she begins to search, so that each letter has its answer at once. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { DayOfWins } from '../../components/wins/days-of-wins';
import { isFound, type Searchable, searchable, wantedIn } from '../../components/wins/search';
import { winsBetween } from '../../utils/browser/read-wins';
import { report } from '../../utils/browser/report';
import type { Day } from '../../utils/time/day';
import type { Win } from '../../utils/wins/win';

type Index = readonly { readonly day: Day; readonly wins: readonly Searchable[] }[];

/** So many days are read at once: a page that reads ten years in one go stands still. */
const BATCH = 400;

/**
 * What is found, newest day first, with those that are to stay (by id); null while it isn't known. `days` are those with
 * wins. Nothing is read unless she is about to search.
 */
export function useWinsSearch(
  days: readonly Day[] | null,
  search: string,
  staying: ReadonlySet<string>,
  isWanted: boolean,
): readonly DayOfWins[] | null {
  const [index, setIndex] = useState<Index | null>(null);
  const known = useRef(new Map<string, Searchable>());
  useEffect(() => {
    if (!isWanted || days === null) return;
    let isOutdated = false;
    const read = async () => {
      const all: Index[number][] = [];
      for (let from = 0; from < days.length && !isOutdated; from += BATCH) {
        const batch = days.slice(from, from + BATCH);
        const found = await winsBetween(batch.at(-1) ?? '', batch[0] ?? '');
        for (const [day, wins] of [...found].reverse()) {
          all.push({ day, wins: (wins ?? []).map((win) => foldedOnce(known.current, win)) });
        }
      }
      if (!isOutdated) setIndex(all);
    };
    read().catch((error: unknown) => report('The wins could not be looked through', error));
    return () => {
      isOutdated = true;
    };
  }, [days, isWanted]);
  return useMemo(() => {
    if (index === null) return null;
    const wanted = wantedIn(search);
    return index.flatMap(({ day, wins }) => {
      const found = wins.filter((one) => isFound(one, wanted) || staying.has(one.win.id));
      return found.length === 0 ? [] : [{ day, wins: found.map(({ win }) => win) }];
    });
  }, [index, search, staying]);
}

function foldedOnce(known: Map<string, Searchable>, win: Win): Searchable {
  const before = known.get(win.id);
  const one =
    before?.win.text === win.text && before.win.helped === win.helped
      ? { ...before, win }
      : searchable(win);
  known.set(win.id, one);
  return one;
}
