/** From entry to entry with the keys, as on any slider. */
import type { Entry } from './entries';

/** Where a key leads to; null where it is the browser's own. From nowhere, back leads to the last entry. */
export function stepTo(
  key: string,
  rightToLeft: boolean,
  entries: readonly Entry[],
  chosen: Entry | null,
): Entry | null {
  const forth = rightToLeft ? 'ArrowLeft' : 'ArrowRight';
  const back = rightToLeft ? 'ArrowRight' : 'ArrowLeft';
  const index = chosen === null ? entries.length : entries.indexOf(chosen);
  const at = (wanted: number) => entries[Math.min(entries.length - 1, Math.max(0, wanted))] ?? null;
  switch (key) {
    case forth:
    case 'ArrowUp':
      return at(index + 1);
    case back:
    case 'ArrowDown':
      return at(index - 1);
    case 'Home':
      return at(0);
    case 'End':
      return at(entries.length - 1);
    default:
      return null;
  }
}
