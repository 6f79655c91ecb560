/** A day that she has lived through, put into the record as if it had been counted. */
import { storedFrom } from '../../../utils/engine/parse';
import type { CountedSpan } from '../../../utils/tracking/spans';
import type { Person } from './person';

const MINUTE_MS = 60_000;

/** A piece of her day in the mail, by how many minutes ago it began and ended. */
export type Piece = Partial<CountedSpan> & { readonly from: number; readonly to: number };

/** The record as it was before, with these pieces; the session has all that began after `sessionFrom` minutes ago. */
export async function livedThrough(
  person: Person,
  pieces: readonly Piece[],
  { sessionFrom = 0, rests = [] as readonly { from: number; to: number }[] } = {},
): Promise<readonly CountedSpan[]> {
  const now = Math.floor(Date.now() / MINUTE_MS) * MINUTE_MS;
  const ago = (minutes: number) => now - minutes * MINUTE_MS;
  const spans = pieces.map(({ from, to, ...others }): CountedSpan => {
    const [fromAt, toAt] = [ago(from), ago(to)];
    const usual = {
      ...{ groupId: 'email', site: 'mail.google.com', struck: false },
      ...({ reason: 'in-front', endedBy: 'away' } as const),
    };
    return { fromAt, toAt, ms: toAt - fromAt, ...usual, ...others };
  });
  const sumFrom = (at: number) =>
    spans.reduce((sum, { fromAt, ms }) => sum + (fromAt < at ? 0 : ms), 0);
  const email = {
    countedMs: sumFrom(ago(sessionFrom)),
    beganAt: ago(sessionFrom),
    lastAt: spans.at(-1)?.toAt ?? now,
    tabId: 1,
  };
  const before = await person.state();
  const state = {
    ...before,
    sessions: sessionFrom === 0 ? {} : { email },
    ledger: {
      ...before.ledger,
      spans,
      rests: rests.map(({ from, to }) => ({ fromAt: ago(from), toAt: ago(to) })),
      countedMs: { email: sumFrom(0) },
    },
  };
  await person.killBackground();
  await person.fromWithin(
    (text) => chrome.storage.local.set({ state: JSON.parse(text) }),
    JSON.stringify(storedFrom(state)),
  );
  await person.tell({ type: 'quiet-ended' });
  return spans;
}
