/** From some file to the wins in it, or to the reason why there are none. Never throws. */
import { textIn } from '../snapshot/read-file';
import { MAX_FILE_BYTES } from '../snapshot/refusal';
import { MAX_WINS } from '../snapshot/snapshot';
import { entriesInText } from './dated-text';
import type { DateOrder } from './dates';
import { entriesInDayOne } from './day-one';
import type { Entries } from './entry';
import { entriesInMarkdown } from './markdown';
import { entriesInTable } from './tables';

export type ReadWins =
  | ({ readonly kind: 'read' } & Entries)
  | { readonly kind: 'refused'; readonly why: WhyNoWins };

/** `not-ours`: JSON, of a backup that is damaged or of some other tool. */
export type WhyNoWins = 'too-large' | 'not-text' | 'not-ours' | 'no-wins' | 'too-many';

/** `usual` is how she writes a date with small numbers alone. */
export function readWins(bytes: Uint8Array, usual: DateOrder): ReadWins {
  if (bytes.byteLength > MAX_FILE_BYTES) return { kind: 'refused', why: 'too-large' };
  const text = textIn(bytes);
  if (text === null) return { kind: 'refused', why: 'not-text' };
  const found = entriesIn(text, usual);
  if (found === null) {
    return { kind: 'refused', why: /^\s*[{[]/.test(text) ? 'not-ours' : 'no-wins' };
  }
  if (found.entries.length > MAX_WINS) return { kind: 'refused', why: 'too-many' };
  const isEmpty = found.entries.length === 0 && found.tooLong.length === 0;
  return isEmpty ? { kind: 'refused', why: 'no-wins' } : { kind: 'read', ...found };
}

function entriesIn(text: string, usual: DateOrder): Entries | null {
  if (/^\s*[{[]/.test(text)) {
    const json = jsonIn(text);
    if (json !== null) return entriesInDayOne(json.value);
    // A backup that is cut is a backup; a date may stand in brackets.
    if (/^\s*\{/.test(text)) return null;
  }
  return entriesInMarkdown(text) ?? entriesInTable(text, usual) ?? entriesInText(text, usual);
}

function jsonIn(text: string): { readonly value: unknown } | null {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return null;
  }
}
