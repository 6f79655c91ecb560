/** Hands all that is kept to the browser as one file; what can't be read whole is not saved at all. */
import { useEffect, useState } from 'preact/hooks';
import type { Saved } from '../../components/data/saved-in-words';
import { report } from '../../utils/browser/report';
import { saveEverything } from '../../utils/browser/save-everything';
import type { Ask } from './use-asking-in-order';

const ASKED = '?save';

export type Saving = {
  readonly saved: Saved | null;
  readonly save: () => void;
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
  // She asked for it in the popup.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page opens
  useEffect(() => {
    if (window.location.search !== ASKED) return;
    // Loaded anew, the page does not save once more.
    window.history.replaceState(null, '', window.location.pathname + window.location.hash);
    save();
  }, []);
  return { saved, save };
}
