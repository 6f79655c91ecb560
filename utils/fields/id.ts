/** What tells one thing of hers from another. Never shown. */
import * as v from 'valibot';

/** Plain characters, and no name that every object or class has, which a record's schema leaves out: ids are keys of stored records. */
export const IdSchema = v.pipe(
  v.string(),
  v.regex(/^[\w.:-]{1,64}$/),
  v.check((id) => !(id in Object.prototype) && id !== 'prototype', 'A name that every object has'),
);

/**
 * An id for a text from elsewhere: the same in every browser of hers, so that what two of them took in is joined as one.
 * FNV-1a, forth and back: for telling texts apart, and for nothing that must be safe.
 */
export function idOfText(kind: string, text: string): string {
  const bytes = new TextEncoder().encode(text);
  const halves = [bytes, bytes.toReversed()].map((all) => hashOf(all).toString(36));
  return `${kind}:${halves.join('.')}`;
}

function hashOf(bytes: Uint8Array): number {
  return bytes.reduce((hash, byte) => Math.imul(hash ^ byte, 0x01000193) >>> 0, 0x811c9dc5);
}
