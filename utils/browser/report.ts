/** Where a broken promise of our own ends up: in this browser's console, and nowhere else. */

export function report(what: string, error: unknown): void {
  console.error(`Full Cup: ${what}`, error);
}
