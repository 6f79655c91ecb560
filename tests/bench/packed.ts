/** How big an extension is: as it lies in its folder, and as a zip of that. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { deflateRawSync } from 'node:zlib';

/** What a zip has around each file beside its name twice, and once at its end (APPNOTE 4.3.7, 4.3.12, 4.3.16). */
const AROUND_FILE = 30 + 46;
const AT_THE_END = 22;

export type Packed = {
  readonly unpackedBytes: number;
  readonly zipBytes: number;
  /** Without the words of its languages. */
  readonly zipBytesWithoutLocales: number;
};

export function packed(folder: string): Packed {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ name: relative(folder, path), bytes: readFileSync(path) }));
  const sizes = files.map(({ name, bytes }) => ({ name, bytes, zipped: zippedBytes(name, bytes) }));
  const zipped = (those: typeof sizes) => those.reduce((sum, one) => sum + one.zipped, AT_THE_END);
  return {
    unpackedBytes: files.reduce((sum, { bytes }) => sum + bytes.length, 0),
    zipBytes: zipped(sizes),
    zipBytesWithoutLocales: zipped(sizes.filter(({ name }) => !name.startsWith('_locales'))),
  };
}

function zippedBytes(name: string, bytes: Uint8Array): number {
  const deflated = deflateRawSync(bytes, { level: 9 }).length;
  return Math.min(deflated, bytes.length) + AROUND_FILE + 2 * Buffer.byteLength(name);
}
