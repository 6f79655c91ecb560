/** A win half written here: it stays for as long as the page is open, whichever place she goes to meanwhile. */
import { useState } from 'preact/hooks';

export type Jot = {
  /** The win has its name from the start, so that keeping it twice keeps it once. */
  readonly winId: string;
  readonly text: string;
  readonly write: (text: string) => void;
  /** What she has begun to write since is another win, and stays. */
  readonly kept: (line: string) => void;
};

export function useJot(): Jot {
  const [{ winId, text }, setJot] = useState(() => newJot(''));
  return {
    winId,
    text,
    write: (written) => setJot((last) => ({ ...last, text: written })),
    kept: (line) => setJot((last) => newJot(last.text.trim() === line ? '' : last.text)),
  };
}

function newJot(text: string) {
  return { winId: crypto.randomUUID() as string, text };
}
