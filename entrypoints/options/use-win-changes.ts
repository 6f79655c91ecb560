/** Wins kept, put in other words, and let go of; each can be undone where it happened. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { undoId } from '../../components/fields/Notice';
import { useFocusLater } from '../../components/fields/use-focus-later';
import { editWinId, winPlace } from '../../components/wins/WinLine';
import type { DayOfWins } from '../../components/wins/WinsDay';
import { t } from '../../utils/browser/i18n';
import { type Win, withWin } from '../../utils/wins/win';
import type { Ask } from './use-asking-in-order';
import type { Notices } from './use-notices';
import type { WinsLog } from './use-wins-log';

export const JOT_PLACE = 'jot';
export const JOT_ID = 'jot-field';

/** What she did that the log doesn't show: new words, a win on its way out, one that has gone but keeps its place. */
export type Unsettled = { readonly kind: 'changed' | 'leaving' | 'gone'; readonly win: Win };

export function useWinChanges(log: WinsLog | null, ask: Ask, notices: Notices) {
  const [unsettled, setUnsettled] = useState<Unsettled | null>(null);
  const focusLater = useFocusLater();
  const latestLog = useRef(log);
  useEffect(() => {
    latestLog.current = log;
    // What has been read anew has her last words in it.
    setUnsettled((last) => (last?.kind === 'changed' ? null : last));
  }, [log]);

  const keep = (id: string, text: string, whenKept: () => void) => {
    ask({ type: 'win-jotted', id, text }, () => {
      whenKept();
      notices.show({
        place: JOT_PLACE,
        text: t('common.kept'),
        undo: () => {
          focusLater(JOT_ID);
          // Which day it belongs to was not ours to decide; the log knows.
          const kept = findWin(latestLog.current, id);
          if (kept) ask({ type: 'win-deleted', day: kept.day, id });
        },
      });
    });
  };

  const change = (win: Win, before: Win) => {
    setUnsettled({ kind: 'changed', win });
    ask({ type: 'win-kept', win }, () =>
      notices.show({
        place: winPlace(win),
        text: t('common.kept'),
        undo: () => bringBack(before),
      }),
    );
  };

  const letGo = (win: Win) => {
    const focusAfter = neighbourOf(latestLog.current, win);
    setUnsettled({ kind: 'leaving', win });
    ask({ type: 'win-deleted', day: win.day, id: win.id }, () => {
      notices.show({
        place: winPlace(win),
        text: t('wins.deleted'),
        focusAfter,
        undo: () => bringBack(win),
        whenPassed: () => setUnsettled(null),
      });
      setUnsettled({ kind: 'gone', win });
      focusLater(undoId(winPlace(win)));
    });
  };

  const bringBack = (win: Win) => {
    setUnsettled({ kind: 'changed', win });
    focusLater(editWinId(win));
    ask({ type: 'win-kept', win });
  };

  return { unsettled, keep, change, letGo };
}

/** The log with what she did last: a win that has gone keeps its place as long as it can come back. */
export function withUnsettled(
  days: readonly DayOfWins[],
  unsettled: Unsettled | null,
): readonly DayOfWins[] {
  if (unsettled === null) return days;
  const { win } = unsettled;
  const others = days.filter(({ day }) => day !== win.day);
  const ofDay = days.find(({ day }) => day === win.day)?.wins;
  if (ofDay === null) return days;
  const changed = { day: win.day, wins: withWin(ofDay ?? [], win) };
  return [...others, changed].sort((one, other) => (one.day < other.day ? 1 : -1));
}

function findWin(log: WinsLog | null, id: string): Win | undefined {
  return allWins(log).find((win) => win.id === id);
}

/** Where the focus goes when a win has gone for good: to the one after it, or before it, or to a new one. */
function neighbourOf(log: WinsLog | null, { id }: Win): string {
  const wins = allWins(log);
  const index = wins.findIndex((win) => win.id === id);
  const neighbour = wins[index + 1] ?? wins[index - 1];
  return neighbour === undefined ? JOT_ID : editWinId(neighbour);
}

function allWins(log: WinsLog | null): readonly Win[] {
  return log?.days.flatMap(({ wins }) => wins ?? []) ?? [];
}
