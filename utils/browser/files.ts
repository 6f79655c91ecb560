/** Files of hers: one that she saves, one that she brings. Neither needs a permission. */
import { MAX_FILE_BYTES } from '../snapshot/refusal';

/** The browser needs the address of a file for as long as it takes to write it. */
const WRITING_MS = 60_000;

/** Saves a file where the browser puts what she downloads; it may ask her where. */
export function saveFile(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), WRITING_MS);
}

/** What is in a file; of one that is too large only enough to see that it is. */
export async function readFileBytes(file: Blob): Promise<Uint8Array> {
  return new Uint8Array(await file.slice(0, MAX_FILE_BYTES + 1).arrayBuffer());
}
