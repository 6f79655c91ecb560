/** How a snapshot is written into a file, what the file is called, and whether it could come back from one. */

import { MAX_LET_GOES } from '../let-go/let-go';
import { MAX_PRACTICES } from '../rests/practices';
import type { Day } from '../time/day';
import { MAX_FILE_BYTES } from './refusal';
import {
  MAX_CALL_SITES,
  MAX_DAYS,
  MAX_GROUPS,
  MAX_LATER,
  MAX_PAUSES,
  MAX_SITES,
  MAX_WINS,
  type Snapshot,
} from './snapshot';
import { storedSnapshot } from './stored-snapshot';

/** What there is many of: each a line, for a line for each value of theirs would be two thirds of the file. */
const IN_LINES = ['wins', 'days', 'pauses'];

/** To be read by people as well; without lines where it would be too large to come back with them. */
export function fileText(snapshot: Snapshot): string {
  const written = storedSnapshot(snapshot);
  const readable = `{\n${Object.entries(written).map(inLines).join(',\n')}\n}\n`;
  return bytesOf(readable) > MAX_FILE_BYTES ? `${JSON.stringify(written)}\n` : readable;
}

function inLines([name, value]: readonly [string, unknown]): string {
  const isMany = IN_LINES.includes(name) && Array.isArray(value) && value.length > 0;
  const lines = isMany
    ? `[\n  ${value.map((one) => JSON.stringify(one)).join(',\n  ')}\n]`
    : JSON.stringify(value, null, 2);
  // Not by /^/gm, which finds the start of a line behind U+2028, too, in the middle of her words.
  return `  ${JSON.stringify(name)}: ${lines}`.replaceAll('\n', '\n  ');
}

export function fileName(day: Day): string {
  return `full-cup-${day}.json`;
}

/** Whether the file that it would be saved as is one that can be brought in. */
export function canComeBack(snapshot: Snapshot): boolean {
  const {
    groups,
    wins,
    days,
    pauses = [],
    practices = [],
    callSites = [],
    letGoes = [],
    later = [],
  } = snapshot;
  return (
    groups.length <= MAX_GROUPS &&
    groups.flatMap(({ sites }) => sites).length <= MAX_SITES &&
    practices.length <= MAX_PRACTICES &&
    callSites.length <= MAX_CALL_SITES &&
    letGoes.length <= MAX_LET_GOES &&
    later.length <= MAX_LATER &&
    wins.length <= MAX_WINS &&
    days.length <= MAX_DAYS &&
    pauses.length <= MAX_PAUSES &&
    bytesOf(fileText(snapshot)) <= MAX_FILE_BYTES
  );
}

function bytesOf(text: string): number {
  return new TextEncoder().encode(text).byteLength;
}
