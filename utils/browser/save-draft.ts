/** Saves a half-written win from a page, which may close at any letter. */
import type { Draft } from '../wins/draft';
import { WRITES_OUTLIVE_THEIR_PAGE } from './differences';
import { tell } from './messaging';
import { report } from './report';
import { writeDraft } from './storage';

export function saveDraft(draft: Draft): void {
  saved(draft).catch((error: unknown) => report('saving the draft of a win', error));
}

async function saved(draft: Draft): Promise<void> {
  if (!WRITES_OUTLIVE_THEIR_PAGE) {
    const answer = await tell({ type: 'win-begun', ...draft });
    if (answer.kind === 'done') return;
  }
  await writeDraft(draft);
}
