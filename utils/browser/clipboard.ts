/** The clipboard, for what she asks to be copied: it takes words and gives none. */

/** False when the browser doesn't let us. Must be called in her click. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
