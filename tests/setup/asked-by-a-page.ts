/** For tests of the background: a page of ours asks it for something, and what is stored is looked into. */
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { parseParts } from '../../utils/engine/parts';
import type { Request } from '../../utils/engine/requests';
import type { State } from '../../utils/engine/state';
import type { Snapshot } from '../../utils/snapshot/snapshot';
import type { View } from '../../utils/tracking/scene';
import { viewOf } from './in-mail';

/** A page in front that is none of hers. */
export const ELSEWHERE: View = viewOf('https://elsewhere.example/');

/** What the background answers. */
export async function ask(request: Request): Promise<string> {
  const { runtime } = fakeBrowser;
  const sender = { id: runtime.id, url: runtime.getURL('/options.html') };
  const [answer] = await runtime.onMessage.trigger(request, sender as never, () => undefined);
  return (answer as unknown as { kind: string }).kind;
}

export async function storedState(): Promise<State> {
  const parsed = parseParts(await fakeBrowser.storage.local.get(null));
  if (parsed.kind !== 'read') throw new Error(`The stored state is ${parsed.kind}`);
  return parsed.state;
}

/** All there is of hers, as it would leave. */
export async function everything(): Promise<Snapshot> {
  const { readSnapshot } = await import('../../utils/browser/snapshot');
  return { ...(await readSnapshot(Date.now())), exportedAt: 0 };
}
