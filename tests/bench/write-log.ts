/** The log in which LevelDB, and so Chromium, writes down each commit to an extension's databases. */

/** See LevelDB's `doc/log_format.md`: blocks of 32 KB, in which each part of a record has a head of 7 bytes. */
const BLOCK = 32_768;
const HEAD = 7;
const WHOLE = 1;
const FIRST = 2;
const MIDDLE = 3;
const LAST = 4;

export type Written = { readonly commits: number; readonly bytes: number };

/** All that has been written, up to where the log ends; what was cut off there doesn't count. */
export function writtenIn(log: Uint8Array): Written {
  const view = new DataView(log.buffer, log.byteOffset, log.byteLength);
  let commits = 0;
  let bytes = 0;
  let begun = 0;
  let at = 0;
  while (at + HEAD <= log.length) {
    const leftInBlock = BLOCK - (at % BLOCK);
    const length = view.getUint16(at + 4, true);
    const part = view.getUint8(at + 6);
    // The rest of a block is filled up with zeros where no head fits in.
    if (leftInBlock < HEAD || part === 0) {
      at += leftInBlock;
      continue;
    }
    if (at + HEAD + length > log.length) break;
    if (part === WHOLE || part === LAST) {
      commits += 1;
      bytes += length + (part === LAST ? begun : 0);
      begun = 0;
    }
    if (part === FIRST) begun = length;
    if (part === MIDDLE) begun += length;
    at += HEAD + length;
  }
  return { commits, bytes };
}
