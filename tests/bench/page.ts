/** What the extension does to a page that it watches: how long that takes to load, and what is in it that is not its own. */
import { until } from '../e2e/harness/waiting';
import type { Session } from './devtools';
import type { Figures } from './figures';
import { growing } from './growth';
import { inFront } from './in-front';
import { wait } from './passing-time';
import { mainThreadMsOf, processesOf } from './processes';
import { median } from './result';
import { scriptsOf } from './scripts';
import type { Turn } from './stage';

const LOADS = 7;
/** What comes after the load belongs to it for so long. */
const AFTERWARDS_MS = 300;

export function measurePage({ desk, context, subject }: Turn): Promise<Figures> {
  const { tools, group } = desk.browser();
  const { address } = context.site;
  const isLoaded = `location.href.startsWith('${address}') &&
    (performance.getEntriesByType('navigation')[0]?.loadEventEnd || null)`;
  const load = async ({ ask, evaluate }: Session): Promise<{ loadMs: number; workMs: number }> => {
    await ask('Page.navigate', { url: 'about:blank' });
    const work = growing();
    work.look(mainThreadMsOf(processesOf(group, 'page')));
    await ask('Page.navigate', { url: address });
    const loadMs = await until(
      'the page has loaded',
      async () => (await evaluate(isLoaded)) as number,
    );
    await wait(AFTERWARDS_MS);
    work.look(mainThreadMsOf(processesOf(group, 'page')));
    return { loadMs, workMs: work.sum() };
  };
  return inFront(tools, 'about:blank', async (session) => {
    // The first one fills the caches.
    await load(session);
    const loads = [];
    for (let n = 0; n < LOADS; n += 1) loads.push(await load(session));
    const count = (what: string) => session.evaluate(what) as Promise<number>;
    const nodes = await count("document.querySelectorAll('*').length");
    const requests = await count("performance.getEntriesByType('resource').length");
    const scripts = await scriptsOf(session, address);
    return {
      pageLoad: median(loads.map(({ loadMs }) => loadMs)),
      pageWork: median(loads.map(({ workMs }) => workMs)),
      pageNodes: nodes,
      pageRequests: requests,
      ...(subject !== null && { pageScripts: scripts }),
    };
  });
}
