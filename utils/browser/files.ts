/** Files of hers: one that she saves, one that she brings. Neither needs a permission. */
import { MAX_FILE_BYTES } from '../snapshot/refusal';

/**
 * Hands a file to the browser, which puts it where she downloads to, or asks her where. On a page that
 * stays: the browser needs its address until then, and a dialog may stand open for minutes.
 */
export function saveFile(name: string, text: string, type = 'application/json'): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
}

/** What is in a file; of one that is too large only enough to see that it is. */
export async function readFileBytes(file: Blob): Promise<Uint8Array> {
  return new Uint8Array(await file.slice(0, MAX_FILE_BYTES + 1).arrayBuffer());
}
