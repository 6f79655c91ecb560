/** Hands all that is kept to the browser as one file; what can't be read whole is not saved at all. */
import { useEffect, useState } from 'preact/hooks';
import type { WinsFile } from '../../components/data/SaveSheet';
import type { Saved } from '../../components/data/saved-in-words';
import { monthName } from '../../components/wins/day-name';
import { readClock } from '../../utils/browser/clock';
import { saveFile } from '../../utils/browser/files';
import { t } from '../../utils/browser/i18n';
import { report } from '../../utils/browser/report';
import { saveEverything } from '../../utils/browser/save-everything';
import { readSnapshot } from '../../utils/browser/snapshot';
import { dayOf } from '../../utils/time/day';
import { type MarkdownWords, winsMarkdown } from '../../utils/win-files/markdown';
import { winsTable } from '../../utils/win-files/tables';
import type { Ask } from './use-asking-in-order';

const ASKED = '?save';

export type Saving = {
  readonly saved: Saved | null;
  readonly save: () => void;
  /** Her wins alone, for other programs and for reading. */
  readonly saveWins: (as: WinsFile) => void;
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
  const saveWins = (as: WinsFile) => {
    setSaved(null);
    saveWinsAs(as).then(
      (name) => setSaved({ kind: 'handed', name }),
      (error: unknown) => {
        report('The wins could not be read for a file', error);
        setSaved({ kind: 'unreadable' });
      },
    );
  };
  // She asked for it in the popup.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page opens
  useEffect(() => {
    if (window.location.search !== ASKED) return;
    // Loaded anew, the page does not save once more.
    window.history.replaceState(null, '', window.location.pathname + window.location.hash);
    save();
  }, []);
  return { saved, save, saveWins };
}

/** The name of the file, once the browser has been handed it. */
async function saveWinsAs(as: WinsFile): Promise<string> {
  const { at, timeZone } = readClock();
  const { wins } = await readSnapshot(at);
  const name = `full-cup-wins-${dayOf(at, { timeZone, dayStartMinutes: 0 })}.${as}`;
  if (as === 'csv') saveFile(name, winsTable(wins), 'text/csv');
  else saveFile(name, winsMarkdown(wins, MARKDOWN_WORDS()), 'text/markdown');
  return name;
}

const MARKDOWN_WORDS = (): MarkdownWords => ({
  title: t('wins.title'),
  month: (day) => monthName(day.slice(0, 7)),
  note: t('data.markdownNote'),
});
