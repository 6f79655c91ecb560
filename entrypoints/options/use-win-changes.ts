/** Wins put in other words, and deleted; each can be undone where it happened. */
import { useState } from 'preact/hooks';
import { useFocusLater } from '../../components/fields/use-focus-later';
import { editWinId, undoDeleteId, winPlace } from '../../components/wins/WinLine';
import { t } from '../../utils/browser/i18n';
import type { Request } from '../../utils/engine/requests';
import type { Day } from '../../utils/time/day';
import { type Win, type WinsOfDay, withWin } from '../../utils/wins/win';
import type { Ask } from './use-asking-in-order';
import type { Notices } from './use-notices';
import type { WinsReader } from './wins-reader';

/** What she did that the log doesn't show: new words, or a win that is deleted and keeps its place. */
type Unsettled = { readonly kind: 'changed' | 'leaving' | 'gone'; readonly win: Win };
export type UnsettledWins = ReadonlyMap<string, Unsettled>;

export function useWinChanges({ look }: WinsReader, ask: Ask, notices: Notices) {
  const [unsettled, setUnsettled] = useState<UnsettledWins>(new Map());
  const focusLater = useFocusLater();
  const settle = (win: Win, kind: Unsettled['kind']) =>
    setUnsettled((last) => new Map(last).set(win.id, { kind, win }));

  /** Her words stand until the log was read after they were stored: read before, it has the old ones. */
  const keep = (win: Win, from: Day, whenStored?: () => void) => {
    settle(win, 'changed');
    ask(keeping(win, from), () => {
      whenStored?.();
      void look().then((isRead) => isRead && setUnsettled((last) => without(last, win)));
    });
  };

  const change = (win: Win, before: Win) =>
    keep(win, before.day, () =>
      notices.show({
        place: winPlace(win),
        text: t('common.kept'),
        undo: () => bringBack(before, win.day),
      }),
    );

  const remove = (win: Win) => {
    settle(win, 'leaving');
    ask({ type: 'win-deleted', day: win.day, id: win.id }, () => {
      settle(win, 'gone');
      focusLater(undoDeleteId(win));
    });
  };

  const bringBack = (win: Win, from: Day = win.day) => {
    focusLater(editWinId(win));
    keep(win, from);
  };

  return { unsettled, change, remove, bringBack };
}

/** Unless she has done something else with it since. */
function without(unsettled: UnsettledWins, settled: Win): UnsettledWins {
  return new Map([...unsettled].filter(([, one]) => one.win !== settled || one.kind !== 'changed'));
}

function keeping(win: Win, from: Day): Request {
  return { type: 'win-kept', win, ...(from !== win.day && { movedFrom: from }) };
}

/**
 * A day's wins with what she did here: a win that she deleted keeps its place until she leaves the page, and one that she
 * has moved is on its new day alone.
 */
export function withUnsettled(day: Day, wins: WinsOfDay, unsettled: UnsettledWins): WinsOfDay {
  return [...unsettled.values()]
    .filter(({ win }) => win.day === day)
    .reduce<WinsOfDay>(
      (all, { win }) => withWin(all, win),
      wins.filter(({ id }) => (unsettled.get(id)?.win.day ?? day) === day),
    );
}

/** The ids of those that are deleted. */
export function goneOf(unsettled: UnsettledWins): ReadonlySet<string> {
  const gone = [...unsettled].filter(([, { kind }]) => kind === 'gone');
  return new Set(gone.map(([id]) => id));
}
