/** A file dropped on a sheet that takes files (`data-takes-files`) is chosen; dropped beside it, it doesn't take her away from the page. */
import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

export type FileDrop = {
  /** For the sheet that takes files. */
  readonly sheet: RefObject<HTMLElement | null>;
  /** Whether a file is being held over it. */
  readonly isOver: boolean;
};

export function useFileDrop(onDrop: (file: File) => void): FileDrop {
  const sheet = useRef<HTMLElement>(null);
  const [isOver, setOver] = useState(false);
  const dropped = useRef(onDrop);
  useEffect(() => {
    dropped.current = onDrop;
  }, [onDrop]);

  useEffect(() => {
    const listening = new AbortController();
    const listen = (type: 'dragover' | 'dragleave' | 'drop', on: (drag: DragEvent) => void) =>
      window.addEventListener(type, on, { signal: listening.signal });
    const isOnSheet = ({ target }: DragEvent) =>
      target instanceof Node && sheet.current?.contains(target) === true;
    const isOnAny = ({ target }: DragEvent) =>
      target instanceof Element && target.closest('[data-takes-files]') !== null;

    listen('dragover', (drag) => {
      if (!bringsFiles(drag)) return;
      // Left to itself, the browser would go to the file.
      drag.preventDefault();
      // Each sheet hears of it: the one that it is not on must not refuse it for the other.
      if (drag.dataTransfer) drag.dataTransfer.dropEffect = isOnAny(drag) ? 'copy' : 'none';
      setOver(isOnSheet(drag));
    });
    listen('dragleave', ({ relatedTarget }) => {
      if (relatedTarget === null) setOver(false);
    });
    listen('drop', (drag) => {
      if (!bringsFiles(drag)) return;
      drag.preventDefault();
      setOver(false);
      const file = drag.dataTransfer?.files[0];
      if (file !== undefined && isOnSheet(drag)) dropped.current(file);
    });
    return () => listening.abort();
  }, []);

  return { sheet, isOver };
}

function bringsFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') === true;
}
