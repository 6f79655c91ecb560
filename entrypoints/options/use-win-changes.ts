/** Wins put in other words, and deleted; each can be undone where it happened. */
import { useEffect, useState } from 'preact/hooks';
import { useFocusLater } from '../../components/fields/use-focus-later';
import { editWinId, undoDeleteId, winPlace } from '../../components/wins/WinLine';
import type { DayOfWins } from '../../components/wins/WinsDay';
import { t } from '../../utils/browser/i18n';
import { type Win, withWin } from '../../utils/wins/win';
import type { Ask } from './use-asking-in-order';
import type { Notices } from './use-notices';
import type { WinsLog } from './use-wins-log';

/** What she did that the log doesn't show: new words, or a win that is deleted and keeps its place. */
type Unsettled = { readonly kind: 'changed' | 'leaving' | 'gone'; readonly win: Win };
export type UnsettledWins = ReadonlyMap<string, Unsettled>;

export function useWinChanges(log: WinsLog | null, ask: Ask, notices: Notices) {
  const [unsettled, setUnsettled] = useState<UnsettledWins>(new Map());
  const focusLater = useFocusLater();
  // What has been read anew has her last words in it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: read anew, it is another log
  useEffect(() => {
    setUnsettled((last) => new Map([...last].filter(([, { kind }]) => kind !== 'changed')));
  }, [log]);
  const settle = (win: Win, kind: Unsettled['kind']) =>
    setUnsettled((last) => new Map(last).set(win.id, { kind, win }));

  const change = (win: Win, before: Win) => {
    settle(win, 'changed');
    ask({ type: 'win-kept', win }, () =>
      notices.show({
        place: winPlace(win),
        text: t('common.kept'),
        undo: () => bringBack(before),
      }),
    );
  };

  const letGo = (win: Win) => {
    settle(win, 'leaving');
    ask({ type: 'win-deleted', day: win.day, id: win.id }, () => {
      settle(win, 'gone');
      focusLater(undoDeleteId(win));
    });
  };

  const bringBack = (win: Win) => {
    settle(win, 'changed');
    focusLater(editWinId(win));
    ask({ type: 'win-kept', win });
  };

  return { unsettled, change, letGo, bringBack };
}

/** The log with what she did here: a win that she deleted keeps its place until she leaves the page. */
export function withUnsettled(
  days: readonly DayOfWins[],
  unsettled: UnsettledWins,
): readonly DayOfWins[] {
  const wins = [...unsettled.values()].map(({ win }) => win);
  return wins.reduce(withWinInDays, days);
}

/** The ids of those that are deleted. */
export function goneOf(unsettled: UnsettledWins): ReadonlySet<string> {
  const gone = [...unsettled].filter(([, { kind }]) => kind === 'gone');
  return new Set(gone.map(([id]) => id));
}

function withWinInDays(days: readonly DayOfWins[], win: Win): readonly DayOfWins[] {
  const others = days.filter(({ day }) => day !== win.day);
  const ofDay = days.find(({ day }) => day === win.day)?.wins;
  if (ofDay === null) return days;
  const changed = { day: win.day, wins: withWin(ofDay ?? [], win) };
  return [...others, changed].sort((one, other) => (one.day < other.day ? 1 : -1));
}
