/** Limits of another tool come in while the browser's prompt is still open, as Firefox lets her: what she has undone by her answer isn't kept. */
import { expect, it } from 'vitest';
import { until } from '../e2e/harness/waiting';
import { startHeadless } from './headless';
import { LIVED_IN_GRANTS } from './lived-in';
import { screenNamed } from './screens';
import { prepare, show } from './show';

/** What the page is asked, and told, in place of the browser. */
type Asked = { allow?: () => void; returned?: readonly string[] };

it('returns what she allows after Undo', async () => {
  const headless = await startHeadless(LIVED_IN_GRANTS);
  try {
    const page = await headless.newPage();
    await page.evaluateOnNewDocument(() => {
      chrome.permissions.request = ((_wanted: unknown, answered?: (yes: boolean) => void) =>
        new Promise<boolean>((resolve) => {
          const allow = () => {
            answered?.(true);
            resolve(true);
          };
          Object.assign(window, { allow });
        })) as typeof chrome.permissions.request;
      chrome.permissions.remove = (({ origins }: { origins?: string[] }) => {
        Object.assign(window, { returned: origins });
        return Promise.resolve(true);
      }) as typeof chrome.permissions.remove;
    });
    const screen = screenNamed('data-elsewhere-added');
    await prepare(headless, screen, page);
    await show(headless, screen, page);
    const undo = await until('it is in', () => page.$('#undo-from-elsewhere'));
    await undo.evaluate((button) => (button as HTMLElement).click());
    await until('it is undone', () => page.$('#undo-from-elsewhere').then((one) => one === null));
    await page.evaluate(() => (window as Asked).allow?.());
    const returned = await until('it is returned', () =>
      page.evaluate(() => (window as Asked).returned),
    );
    expect(returned).toContain('*://*.facebook.com/*');
  } finally {
    await headless.stop();
  }
});
