/** Hands all that is kept to the browser as one file; what can't be read whole is not saved at all. */
import { useEffect, useState } from 'preact/hooks';
import type { Alone, PlainFile, Saved } from '../../components/data/saved-in-words';
import { dateOfMonth, monthName, wholeDayName } from '../../components/wins/day-name';
import { readClock } from '../../utils/browser/clock';
import { saveFile } from '../../utils/browser/files';
import { t } from '../../utils/browser/i18n';
import { report } from '../../utils/browser/report';
import { saveEverything } from '../../utils/browser/save-everything';
import { readSnapshot } from '../../utils/browser/snapshot';
import type { Snapshot } from '../../utils/snapshot/snapshot';
import { type Day, dayOf } from '../../utils/time/day';
import {
  type LetGoWords,
  letGoEntries,
  letGoesMarkdown,
  letGoesTable,
} from '../../utils/win-files/let-goes';
import { type MarkdownWords, winsMarkdown } from '../../utils/win-files/markdown';
import { minutesTable } from '../../utils/win-files/minutes';
import { winsTable } from '../../utils/win-files/tables';
import { groupTitle } from '../../utils/words/group-name';
import type { Ask } from './use-asking-in-order';

const ASKED = '?save';

export type Saving = {
  readonly saved: Saved | null;
  readonly save: () => void;
  /** Her wins alone, what she let go of, or her minutes, for other programs and for reading. */
  readonly saveAlone: (what: Alone, as: PlainFile) => void;
};

export function useSaving(ask: Ask): Saving {
  const [saved, setSaved] = useState<Saved | null>(null);
  const save = () => {
    // Emptied first, so that the same words are heard once more.
    setSaved(null);
    saveEverything().then(
      ({ name, winsCount }) => {
        setSaved({ kind: 'handed', name });
        ask({ type: 'saved-outside', winsCount });
      },
      (error: unknown) => {
        report('What is kept could not be read for a file', error);
        setSaved({ kind: 'unreadable' });
      },
    );
  };
  const saveAlone = (what: Alone, as: PlainFile) => {
    setSaved(null);
    handAlone(what, as).then(setSaved, (error: unknown) => {
      report(`What there is of ${what} could not be read for a file`, error);
      setSaved({ kind: 'unreadable' });
    });
  };
  // She asked for it in the popup.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page opens
  useEffect(() => {
    if (window.location.search !== ASKED) return;
    // Loaded anew, the page does not save once more.
    window.history.replaceState(null, '', window.location.pathname + window.location.hash);
    save();
  }, []);
  return { saved, save, saveAlone };
}

/** What became of it, once the browser has been handed the file. */
async function handAlone(what: Alone, as: PlainFile): Promise<Saved> {
  const { at, timeZone } = readClock();
  const text = textOf(what, as, await readSnapshot(at));
  if (text === null) return { kind: 'nothing', of: what };
  const name = `full-cup-${what}-${dayOf(at, { timeZone, dayStartMinutes: 0 })}.${as}`;
  saveFile(name, text, as === 'csv' ? 'text/csv' : 'text/markdown');
  return { kind: 'handed', name };
}

/** Null where there is nothing to say. */
function textOf(what: Alone, as: PlainFile, snapshot: Snapshot): string | null {
  if (what === 'wins') {
    const { wins } = snapshot;
    return as === 'csv' ? winsTable(wins) : winsMarkdown(wins, winWords());
  }
  if (what === 'minutes') {
    const { days, groups = [] } = snapshot;
    return minutesTable(days, new Map(groups.map((group) => [group.id, groupTitle(group)])));
  }
  const letGoes = letGoEntries(snapshot);
  if (letGoes.length === 0) return null;
  return as === 'csv' ? letGoesTable(letGoes) : letGoesMarkdown(letGoes, letGoWords());
}

const month = (day: Day) => monthName(day.slice(0, 7));

const winWords = (): MarkdownWords => ({
  title: t('wins.title'),
  month,
  note: t('data.markdownNote'),
});

const letGoWords = (): LetGoWords => ({
  title: t('letGo.all'),
  month,
  date: dateOfMonth,
  comesBack: (day) => t('letGo.comesBack', [wholeDayName(day)]),
});
