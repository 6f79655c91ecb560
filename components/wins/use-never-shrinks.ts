/** A row that has once been taller stays so: what lies below it doesn't move up under her hand. */
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** For as long as the row is as wide: in another width its words break elsewhere. */
export function useNeverShrinks<T extends HTMLElement>(): RefObject<T | null> {
  const row = useRef<T>(null);
  const width = useRef(0);
  useLayoutEffect(() => {
    const { current } = row;
    if (current === null) return;
    if (current.offsetWidth !== width.current) current.style.minBlockSize = '';
    width.current = current.offsetWidth;
    current.style.minBlockSize = `${current.offsetHeight}px`;
  });
  return row;
}
