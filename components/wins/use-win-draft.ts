/** A win while it is being written: saved with every letter, kept with Enter, taken back with Undo; one for all pages. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Request } from '../../utils/engine/requests';
import type { Day } from '../../utils/time/day';
import type { Draft } from '../../utils/wins/draft';

export type WinDraft = {
  readonly text: string;
  readonly status: 'writing' | 'kept' | 'not-kept';
  readonly write: (text: string) => void;
  readonly keep: () => void;
  readonly undo: () => void;
};

/** What the page does for it. These stay the same from one drawing to the next. */
export type DraftWays = {
  readonly tell: (request: Request) => Promise<{ readonly kind: string }>;
  readonly save: (draft: Draft) => void;
  /** Calls back with each draft that is written, here or on another page, and with the id of each that is a win by now. */
  readonly watch: (onDraft: (draft: Draft) => void, onEnded: (id: string) => void) => () => void;
};

const NONE: Draft = { id: '', text: '' };

/** `today` is the day that a win kept now belongs to; null when that isn't known. */
export function useWinDraft(first: Draft | null, today: Day | null, ways: DraftWays): WinDraft {
  const [draft, setDraft] = useState<Draft>(first ?? NONE);
  const [status, setStatus] = useState<WinDraft['status']>('writing');
  // What is being kept or has been kept last; and the newest draft, for answers that come later.
  const sent = useRef<(Draft & { readonly day: Day | null }) | null>(null);
  const newest = useRef(draft);
  /** What is told of as written, and was written here: it must not overtake what she types now. */
  const own = useRef(new Set<string>());

  const change = useCallback((changed: Draft) => {
    newest.current = changed;
    setDraft(changed);
  }, []);
  const save = (changed: Draft) => {
    own.current.add(keyOf(changed));
    ways.save(changed);
  };

  useEffect(() => {
    const written = (elsewhere: Draft) => {
      if (own.current.delete(keyOf(elsewhere)) || elsewhere.id === sent.current?.id) return;
      change(elsewhere);
      setStatus('writing');
    };
    const ended = (id: string) => {
      if (newest.current.id === id) change(NONE);
    };
    return ways.watch(written, ended);
  }, [ways, change]);

  const write = (text: string) => {
    const id = newest.current.id === '' ? crypto.randomUUID() : newest.current.id;
    change({ id, text });
    setStatus('writing');
    save({ id, text });
  };

  /** Her words back in the field, before whatever she has begun since. */
  const putBack = (id: string, text: string) => {
    sent.current = null;
    const whole = [text, newest.current.text].filter((part) => part.trim() !== '').join(' ');
    change({ id, text: whole });
    save({ id, text: whole });
  };

  const keep = () => {
    const { id, text } = newest.current;
    if (text.trim() === '') return;
    sent.current = { id, text, day: today };
    change(NONE);
    const keeping = async () => {
      const answer = await ways.tell({ type: 'win-jotted', id, text: text.trim() });
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
      const answer = await ways.tell({ type: 'win-deleted', day, id });
      if (answer.kind !== 'done') return;
      putBack(crypto.randomUUID(), text);
      setStatus('writing');
    };
    void undoing();
  };

  return { text: draft.text, status, write, keep, undo };
}

function keyOf({ id, text }: Draft): string {
  return `${id} ${text}`;
}
