/** How the bench reads Full Cup: the site is one more in her mail, and the ledger is in the stored state. */
import type { Answer } from '../../utils/browser/messaging';
import { parseParts } from '../../utils/engine/parts';
import type { Request } from '../../utils/engine/requests';
import type { State } from '../../utils/engine/state';
import type { Snapshot } from '../../utils/snapshot/snapshot';
import type { Adapter, AdapterContext } from './adapter';
import { fileOf, TEN_YEARS } from './years-file';

export const adapter: Adapter = {
  grants: ['*://*.mail.example.org/*'],
  async prepare({ site, inPage }) {
    const sites = [{ host: site.host, path: '' }];
    await asked(inPage, { type: 'site-added', groupId: 'email', sites });
  },
  async creditedMs({ inPage }) {
    return (await stateIn(inPage)).ledger.countedMs.email ?? 0;
  },
  writing: {
    popup: { path: 'popup.html', field: '.win-field textarea', takesFocus: true },
    options: { path: 'options.html#wins', field: '.win-field textarea', takesFocus: false },
  },
  insights: 'options.html#insights',
  async pauseAfter(seconds, { inPage }) {
    // Otherwise the first minutes after the start of a browser are quiet.
    await asked(inPage, { type: 'settings-changed', settings: { arrivalSeconds: 1 } });
    // A session that goes on would be too long already, and the card come with her to the site.
    const { sessions } = await stateIn(inPage);
    const soFarSeconds = Math.ceil((sessions.email?.countedMs ?? 0) / 1_000);
    const limit = { on: true, seconds: soFarSeconds + seconds };
    await asked(inPage, { type: 'limit-changed', groupId: 'email', kind: 'session', limit });
  },
  async fill({ inPage }) {
    const snapshot = fileOf(TEN_YEARS, Date.now()) as Snapshot;
    await asked(inPage, { type: 'snapshot-merged', snapshot });
  },
};

/** What she does on a page of ours, told as that page tells it. */
async function asked(inPage: AdapterContext['inPage'], request: Request): Promise<void> {
  const tell = (what: Request) => chrome.runtime.sendMessage(what) as Promise<Answer>;
  const answer = await inPage('manifest.json', tell, request);
  if (answer.kind !== 'done') throw new Error(`"${request.type}" was not done: ${answer.kind}.`);
}

async function stateIn(inPage: AdapterContext['inPage']): Promise<State> {
  const found = await inPage('manifest.json', () => chrome.storage.local.get(null));
  const parsed = parseParts(found as Readonly<Record<string, unknown>>);
  if (parsed.kind !== 'read') throw new Error(`The state is ${parsed.kind}.`);
  return parsed.state;
}
