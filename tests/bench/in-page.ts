/** Asking an extension something from within: a page of it opens behind the others, answers, and is closed again. */
import { until } from '../e2e/harness/waiting';
import type { AdapterContext } from './adapter';
import type { RunningBrowser } from './browser';

export function inPageOf(
  browser: () => RunningBrowser,
  extensionId: string,
): AdapterContext['inPage'] {
  return async (path, work, ...args) => {
    const { tools } = browser();
    const targetId = await openPage(browser(), `chrome-extension://${extensionId}/${path}`);
    try {
      const list = args.map((value) => JSON.stringify(value) ?? 'undefined').join(', ');
      return (await tools.evaluate(targetId, `(${work})(${list})`)) as never;
    } finally {
      await tools.close(targetId);
    }
  };
}

/** Right after the start the browser may not know the extension yet, and shows an error in its place. */
function openPage({ tools }: RunningBrowser, url: string): Promise<string> {
  return until(`${url} opens`, async () => {
    const targetId = await tools.openBehind(url);
    const isThere = await until('a page has loaded', async () => {
      const seen = await tools.evaluate(
        targetId,
        `document.readyState === 'complete' && location.href !== 'about:blank' &&
          (typeof chrome?.runtime?.id === 'string' ? 'there' : 'not there')`,
      );
      return seen as string | false;
    });
    if (isThere === 'there') return targetId;
    await tools.close(targetId);
    return null;
  });
}
