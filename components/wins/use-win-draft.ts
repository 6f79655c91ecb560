/** A win while it is being written: saved with every letter, kept with Enter, taken back with Undo; one for all pages. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Request } from '../../utils/engine/requests';
import type { Day } from '../../utils/time/day';
import type { Draft } from '../../utils/wins/draft';
import { helpedIn, isDayOfWin } from '../../utils/wins/win';
import { isTooLong } from './too-long';

export type WinDraft = {
  readonly text: string;
  readonly helped: string;
  /** The day that she has chosen for it, or what is in its field while that is none (empty while she types); null is today. */
  readonly day: string | null;
  /** That of a win kept now; null when that isn't known. */
  readonly today: Day | null;
  readonly status: 'writing' | 'kept' | 'not-kept';
  readonly write: (text: string) => void;
  readonly writeHelped: (helped: string) => void;
  readonly chooseDay: (day: string | null) => void;
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
  const [noDay, setNoDay] = useState<string | null>(null);
  const [status, setStatus] = useState<WinDraft['status']>('writing');
  // What is being kept or has been kept last; and the newest draft, for answers that come later.
  const sent = useRef<{ readonly draft: Draft; readonly day: Day | null } | null>(null);
  const newest = useRef(draft);
  /** What is told of as written, and was written here: it must not overtake what she types now. */
  const own = useRef(new Set<string>());

  const change = useCallback((changed: Draft) => {
    newest.current = changed;
    setDraft(changed);
    setNoDay(null);
  }, []);
  const save = (changed: Draft) => {
    own.current.add(keyOf(changed));
    ways.save(changed);
  };

  useEffect(() => {
    const written = (elsewhere: Draft) => {
      const isSent = elsewhere.id === sent.current?.draft.id;
      if (own.current.delete(keyOf(elsewhere)) || isSent) return;
      change(elsewhere);
      setStatus('writing');
    };
    const ended = (id: string) => {
      if (newest.current.id === id) change(NONE);
    };
    return ways.watch(written, ended);
  }, [ways, change]);

  const writeAnew = (draft: Draft) => {
    const changed = { ...draft, id: draft.id === '' ? crypto.randomUUID() : draft.id };
    change(changed);
    setStatus('writing');
    save(changed);
  };
  const writeWith = (more: Partial<Draft>) => {
    writeAnew({ ...newest.current, ...more });
    setNoDay(noDay);
  };

  const chooseDay = (day: string | null) => {
    const { day: _before, ...others } = newest.current;
    if (day === null) return writeAnew(others);
    if (isDayOfWin(day, today)) return writeAnew({ ...others, day });
    setNoDay(day);
    setStatus('writing');
  };

  /** Her words back in the field, before whatever she has begun since. */
  const putBack = (id: string, kept: Draft) => {
    sent.current = null;
    const both = (one = '', other = '') =>
      [one, other].filter((part) => part.trim() !== '').join(' ');
    const text = both(kept.text, newest.current.text);
    const day = newest.current.day ?? kept.day;
    const helped = helpedIn(both(kept.helped, newest.current.helped));
    const whole = { id, text, ...helped, ...(day !== undefined && { day }) };
    change(whole);
    save(whole);
  };

  const keep = () => {
    const kept = newest.current;
    const { id, text, helped, day } = kept;
    const isWhole = text.trim() !== '' && noDay === null;
    if (!isWhole || isTooLong(text) || isTooLong(helped ?? '')) return;
    sent.current = { draft: kept, day: day ?? today };
    change(NONE);
    const keeping = async () => {
      const answer = await ways.tell({
        type: 'win-jotted',
        id,
        text: text.trim(),
        ...helpedIn(helped),
        ...(day !== undefined && { day }),
      });
      if (answer.kind !== 'done') putBack(id, kept);
      setStatus(answer.kind === 'done' ? 'kept' : 'not-kept');
    };
    void keeping();
  };

  const undo = () => {
    const last = sent.current;
    if (last === null || last.day === null) return;
    const { draft: kept, day: keptOn } = last;
    const undoing = async () => {
      const answer = await ways.tell({ type: 'win-deleted', day: keptOn, id: kept.id });
      if (answer.kind !== 'done') return;
      putBack(crypto.randomUUID(), keptOn === today ? kept : { ...kept, day: keptOn });
      setStatus('writing');
    };
    void undoing();
  };

  return {
    text: draft.text,
    helped: draft.helped ?? '',
    day: noDay ?? draft.day ?? null,
    today,
    status,
    write: (text) => writeWith({ text }),
    writeHelped: (helped) => writeWith({ helped }),
    chooseDay,
    keep,
    undo,
  };
}

function keyOf({ id, text, helped, day }: Draft): string {
  return JSON.stringify([id, text, helped, day]);
}
