/** How a snapshot is written into a file, and what the file is called. */
import type { Day } from '../time/day';
import type { Snapshot } from './snapshot';

export function fileText(snapshot: Snapshot): string {
  return `${JSON.stringify(snapshot, null, 2)}\n`;
}

export function fileName(day: Day): string {
  return `full-cup-${day}.json`;
}
