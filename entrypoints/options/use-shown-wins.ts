/** Which wins the page shows: all of them by day, or those that are found; each with what she has just done. */
import { useMemo, useState } from 'preact/hooks';
import {
  countWins,
  type DayOfWins,
  latestWins,
  newestFirst,
} from '../../components/wins/days-of-wins';
import { wantedIn } from '../../components/wins/search';
import { foundIn, type WinsLog } from '../../components/wins/wins-log';
import type { Day } from '../../utils/time/day';
import { type UnsettledWins, withUnsettled } from './use-win-changes';

export const HITS_AT_ONCE = 200;

const NONE: readonly DayOfWins[] = [];

export type ShownWins = {
  readonly search: string;
  readonly setSearch: (search: string) => void;
  /** She is about to search: what it takes is read meanwhile. */
  readonly getReady: () => void;
  readonly isSearching: boolean;
  /** How many were found; null while that isn't known. */
  readonly foundCount: number | null;
  /** All that is found, beyond what is shown; null where she isn’t searching. */
  readonly found: readonly DayOfWins[] | null;
  readonly days: readonly Day[];
  /** Null for a day that hasn't been read yet. */
  readonly ofDay: (day: Day) => DayOfWins | null;
  readonly showMore: (() => void) | null;
  /** What she has changed stays while she searches, whether or not it is still found: its Undo is there. */
  readonly stay: (id: string) => void;
};

/** `readAll` is asked for once she is about to search. */
export function useShownWins(
  log: WinsLog | null,
  readAll: () => void,
  unsettled: UnsettledWins,
): ShownWins {
  const [search, setWords] = useState('');
  const [staying, setStaying] = useState<ReadonlySet<string>>(new Set());
  const [hitsWanted, setHitsWanted] = useState(HITS_AT_ONCE);
  const isSearching = search.trim() !== '';
  const found = useMemo(
    () => (log === null || !isSearching ? null : foundIn(log, wantedIn(search), staying)),
    [log, search, staying, isSearching],
  );
  const hits = useMemo(() => found && latestWins(found, hitsWanted), [found, hitsWanted]);
  const touched = useMemo(
    () => new Map([...unsettled].filter(([id]) => !isSearching || staying.has(id))),
    [unsettled, staying, isSearching],
  );
  const listed = isSearching ? (hits ?? NONE) : null;
  const all = log?.days;
  const days = useMemo(() => {
    const mine = [...touched.values()].map(({ win }) => win.day);
    return newestFirst([...(listed?.map(({ day }) => day) ?? all ?? []), ...mine]);
  }, [listed, all, touched]);
  const hitsByDay = useMemo(() => new Map(listed?.map(({ day, wins }) => [day, wins])), [listed]);

  const ofDay = (day: Day): DayOfWins | null => {
    const wins = isSearching ? hitsByDay.get(day) : log?.read.get(day);
    const isUnread = wins === undefined && !isSearching && all?.includes(day) === true;
    if (isUnread) return null;
    return { day, wins: wins === null ? null : withUnsettled(day, wins ?? [], touched) };
  };
  const foundCount = found !== null ? countWins(found) : null;
  return {
    search,
    setSearch: (words) => {
      readAll();
      setWords(words);
      setStaying(new Set());
      setHitsWanted(HITS_AT_ONCE);
    },
    getReady: readAll,
    isSearching,
    foundCount,
    found,
    days,
    ofDay,
    showMore:
      foundCount !== null && foundCount > hitsWanted
        ? () => setHitsWanted(hitsWanted + HITS_AT_ONCE)
        : null,
    stay: (id) => setStaying(new Set([...staying, id])),
  };
}
