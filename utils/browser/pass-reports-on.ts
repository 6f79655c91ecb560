/** What breaks on a page of ours goes into the same record as what breaks in the background. */
import { tell } from './messaging';
import { onReport } from './report';

export function passReportsOn(): void {
  // Cut here as well: a longer one would be refused.
  onReport((words) => void tell({ type: 'error-reported', words: words.slice(0, 1_000) }));
}
