/** Wins that she reads aloud, prints, copies or tells: those of a period, or those that were found. */
import { useMemo, useState } from 'preact/hooks';
import type { DayOfWins } from '../../components/wins/days-of-wins';
import { periodsOf } from '../../components/wins/periods';
import { type Chosen, periodName, type ShareWay } from '../../components/wins/SharePanel';
import { inOrder, winsAsText } from '../../components/wins/wins-as-text';
import { copyText } from '../../utils/browser/clipboard';
import { firstWeekday, t } from '../../utils/browser/i18n';
import { winsBetween } from '../../utils/browser/read-wins';
import { report } from '../../utils/browser/report';
import { canShare, share } from '../../utils/browser/share';
import type { Day } from '../../utils/time/day';
import type { Win } from '../../utils/wins/win';
import { printBooklet } from './print-booklet';
import { useVoice } from './use-voice';

/** `days` are those with wins, newest first; `found` what she has searched for, or null. */
export function useSharing(
  days: readonly Day[],
  found: { readonly search: string; readonly days: readonly DayOfWins[] } | null,
) {
  const [chosen, setChosen] = useState<Chosen>({ kind: 'week', key: null });
  const [reading, setReading] = useState<readonly Win[]>([]);
  const [told, setTold] = useState('');
  const periods = useMemo(() => periodsOf(chosen.kind, days, firstWeekday()), [chosen.kind, days]);
  const period = periods.find(({ key }) => key === chosen.key) ?? periods[0];

  const wins = async (): Promise<readonly DayOfWins[]> => {
    if (found !== null) return inOrder(found.days);
    const [last] = period?.days ?? [];
    const first = period?.days.at(-1);
    if (first === undefined || last === undefined) return [];
    return allBetween(first, last);
  };
  const read = (all: readonly DayOfWins[]) => setReading(all.flatMap((one) => one.wins ?? []));
  const title = () => found?.search.trim() ?? (period ? periodName(chosen.kind, period.key) : '');

  const doing = async (way: ShareWay) => {
    // Emptied first, so that the same words are heard once more.
    setTold('');
    const all = await wins();
    switch (way) {
      case 'read':
        return read(all);
      case 'print':
        return printBooklet({ title: title(), days: all });
      case 'copy':
        return setTold(t((await copyText(winsAsText(all))) ? 'wins.copied' : 'wins.notCopied'));
      case 'tell':
        return share(winsAsText(all));
    }
  };
  return {
    panel: {
      periods: found === null ? periods : null,
      chosen,
      onChoose: (next: Chosen) => {
        setTold('');
        setChosen(next);
      },
      onShare: (way: ShareWay) => {
        doing(way).catch((error: unknown) => report('Wins could not be shared', error));
      },
      told,
      canTell: canShare,
    },
    reading,
    /** Reads those from a day to another one. */
    readBetween: (first: Day, last: Day) => {
      allBetween(first, last)
        .then(read)
        .catch((error: unknown) => report('Wins could not be read aloud', error));
    },
    voice: useVoice(reading.length > 0),
    stopReading: () => setReading([]),
  };
}

async function allBetween(first: Day, last: Day): Promise<readonly DayOfWins[]> {
  const read = await winsBetween(first, last);
  return inOrder([...read].map(([day, ofDay]) => ({ day, wins: ofDay })));
}
