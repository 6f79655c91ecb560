/** A win while it is being written: saved with every letter, kept with Enter, taken back with Undo. */
import { useCallback, useRef, useState } from 'preact/hooks';
import { WRITES_OUTLIVE_THEIR_PAGE } from '../../utils/browser/differences';
import { tell } from '../../utils/browser/messaging';
import { report } from '../../utils/browser/report';
import { type Draft, writeDraft } from '../../utils/browser/storage';
import type { Day } from '../../utils/time/day';

export type WinDraft = {
  readonly text: string;
  readonly status: 'writing' | 'kept' | 'not-kept';
  readonly write: (text: string) => void;
  readonly keep: () => void;
  readonly undo: () => void;
};

/** `today` is the day that a win kept now belongs to; null when that isn't known. */
export function useWinDraft(first: Draft | null, today: Day | null): WinDraft {
  const [draft, setDraft] = useState<Draft>(first ?? { id: '', text: '' });
  const [status, setStatus] = useState<WinDraft['status']>('writing');
  // What is being kept or has been kept last; and the newest draft, for answers that come later.
  const sent = useRef<(Draft & { readonly day: Day | null }) | null>(null);
  const newest = useRef(draft);

  const change = useCallback((changed: Draft) => {
    newest.current = changed;
    setDraft(changed);
  }, []);

  const write = (text: string) => {
    const id = newest.current.id === '' ? crypto.randomUUID() : newest.current.id;
    change({ id, text });
    setStatus('writing');
    save({ id, text });
  };

  /** Her words back in the field, before whatever she has begun since. */
  const putBack = (id: string, text: string) => {
    const whole = [text, newest.current.text].filter((part) => part.trim() !== '').join(' ');
    change({ id, text: whole });
    save({ id, text: whole });
  };

  const keep = () => {
    const { id, text } = newest.current;
    if (text.trim() === '') return;
    sent.current = { id, text, day: today };
    change({ id: '', text: '' });
    const keeping = async () => {
      const answer = await tell({ type: 'win-jotted', id, text: text.trim() });
      if (answer.kind !== 'done') putBack(id, text);
      setStatus(answer.kind === 'done' ? 'kept' : 'not-kept');
    };
    void keeping();
  };

  const undo = () => {
    const kept = sent.current;
    if (kept === null || kept.day === null) return;
    const { text, id, day } = kept;
    const undoing = async () => {
      const answer = await tell({ type: 'win-deleted', day, id });
      if (answer.kind !== 'done') return;
      putBack(crypto.randomUUID(), text);
      setStatus('writing');
    };
    void undoing();
  };

  return { text: draft.text, status, write, keep, undo };
}

function save(draft: Draft): void {
  saved(draft).catch((error: unknown) => report('saving the draft of a win', error));
}

async function saved(draft: Draft): Promise<void> {
  if (!WRITES_OUTLIVE_THEIR_PAGE) {
    const answer = await tell({ type: 'win-begun', ...draft });
    if (answer.kind === 'done') return;
  }
  await writeDraft(draft);
}
