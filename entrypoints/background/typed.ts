/** A line that she is typing: each letter is told, and written when she stops for a moment. It is kept here, for a page may close at any letter. */

/** She has stopped typing for this long. A line that goes on without a stop is written this often. */
const STOP_MS = 300;
const MAX_UNWRITTEN_MS = 2_000;

type Line = {
  /** Which line it is. */
  readonly of: string;
  readonly since: number;
  readonly write: () => Promise<void>;
  /** Whoever has told a letter of it hears what became of the write. */
  readonly hear: readonly ((writing: Promise<void>) => void)[];
};

/** She types one line at a time. */
let line: Line | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;

/** `of` says which line it is. Settles when this state of it is written, or a later one. */
export function typed(of: string, write: () => Promise<void>): Promise<void> {
  if (line !== null && line.of !== of) flushTyped();
  const now = performance.now();
  const { since, hear } = line ?? { since: now, hear: [] };
  clearTimeout(timer);
  timer = setTimeout(flushTyped, Math.min(STOP_MS, since + MAX_UNWRITTEN_MS - now));
  return new Promise((resolve) => {
    line = { of, since, write, hear: [...hear, resolve] };
  });
}

/** Begins to write what is typed: whatever she does next comes after it. */
export function flushTyped(): void {
  if (line === null) return;
  const { write, hear } = line;
  line = null;
  clearTimeout(timer);
  const writing = write();
  for (const resolve of hear) resolve(writing);
}
