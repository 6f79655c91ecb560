/** How the bench reads Full Cup: the site is one more in her mail, and the ledger is in the stored state. */
import type { Answer } from '../../utils/browser/messaging';
import { parseParts } from '../../utils/engine/parts';
import type { Request } from '../../utils/engine/requests';
import type { Adapter } from './adapter';

export const adapter: Adapter = {
  grants: ['*://*.mail.example.org/*'],
  async prepare({ site, inPage }) {
    const added: Request = {
      type: 'site-added',
      groupId: 'email',
      sites: [{ host: site.host, path: '' }],
    };
    const answer = await inPage(
      'manifest.json',
      (request: Request) => chrome.runtime.sendMessage(request) as Promise<Answer>,
      added,
    );
    if (answer.kind !== 'done') throw new Error(`The site was not taken: ${answer.kind}.`);
  },
  async creditedMs({ inPage }) {
    const found = await inPage('manifest.json', () => chrome.storage.local.get(null));
    const parsed = parseParts(found as Readonly<Record<string, unknown>>);
    if (parsed.kind !== 'read') throw new Error(`The state is ${parsed.kind}.`);
    return parsed.state.ledger.countedMs.email ?? 0;
  },
};
