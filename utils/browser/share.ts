/** The system's own sheet for telling someone; where there is none, there is no such button. */

export const canShare: boolean = typeof globalThis.navigator?.share === 'function';

/** Must be called in her click. That she closes the sheet is no error. */
export async function share(text: string): Promise<void> {
  try {
    await navigator.share({ text });
  } catch (error) {
    if (!(error instanceof DOMException && error.name === 'AbortError')) throw error;
  }
}
