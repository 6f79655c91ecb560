/** Where a broken promise of our own ends up: in this browser's console and in the record of it, and nowhere else. */
import { errorInWords } from '../log/cleaned';

type Listener = (words: string) => void;

let listener: Listener | null = null;

/** Has the words of every error told, without anything of hers in them. One for each page, and one for the background. */
export function onReport(hear: Listener): void {
  listener = hear;
}

export function report(what: string, error: unknown): void {
  console.error(`Full Cup: ${what}`, error);
  listener?.(errorInWords(what, error));
}
