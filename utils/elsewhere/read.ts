/** From some file or pasted text to what another tool has in it, or to the reason why nothing. Never throws. */
import { textIn } from '../snapshot/read-file';
import { FORMAT } from '../snapshot/snapshot';
import {
  type Foreign,
  type ForeignRefusal,
  MAX_FOREIGN_BYTES,
  MAX_FOREIGN_SITES,
  type ReadForeign,
} from './foreign';
import { foreignInJson } from './json-list';
import { foreignIn } from './leechblock';
import { optionsInJson, optionsInText } from './leechblock-options';
import { foreignInList } from './list';
import { withoutHidden } from './name';

/** `name` is what a list without one is called: that of its file, without its ending. */
export function readForeign(bytes: Uint8Array, name: string): ReadForeign {
  if (bytes.byteLength > MAX_FOREIGN_BYTES) return refused('too-large');
  const text = decoded(bytes);
  return text === null ? refused('not-text') : readForeignText(text, name);
}

export function readForeignText(text: string, name: string): ReadForeign {
  if (text.length > MAX_FOREIGN_BYTES) return refused('too-large');
  const said = withoutHidden(text).trim();
  if (/^<(?:!doctype|html|\?xml)/i.test(said)) return refused('web-page');
  const json = /^[{[]/.test(said) ? jsonIn(said) : null;
  if (json !== null) return isOurs(json.value) ? refused('ours') : answer(inJson(json.value, name));
  // A list of filters begins with a bracket, too.
  if (/^(?:\{|\[\s*["{[])/.test(said)) return refused('damaged');
  const options = optionsInText(said);
  return answer(options === null ? foreignInList(said, name) : foreignIn(options));
}

function refused(kind: ForeignRefusal['kind']): ReadForeign {
  return { kind: 'refused', why: { kind } };
}

function inJson(value: unknown, name: string): Foreign | 'too-many' | null {
  const options = optionsInJson(value);
  return options === null ? foreignInJson(value, name) : foreignIn(options);
}

function answer(found: Foreign | 'too-many' | null): ReadForeign {
  if (found === 'too-many') return refused(found);
  const count = found?.sets.reduce((sum, { sites }) => sum + sites.length, 0) ?? 0;
  if (found === null || count === 0) return refused('no-sites');
  return count > MAX_FOREIGN_SITES ? refused('too-many') : { kind: 'read', foreign: found };
}

/** UTF-8; or UTF-16, as Windows means by *Unicode*, where a mark says so. */
function decoded(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return textIn(bytes);
}

function jsonIn(text: string): { readonly value: unknown } | null {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return null;
  }
}

function isOurs(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.entries(value).some(([key, one]) => key === 'format' && one === FORMAT)
  );
}
