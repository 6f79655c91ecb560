/** Saves a half-written win from a page, which may close at any letter: the background writes it, when she stops for a moment. */
import type { Draft } from '../wins/draft';
import { tell } from './messaging';

export function saveDraft(draft: Draft): void {
  void tell({ type: 'win-begun', ...draft });
}
