/** Whether a page still reads from the database: what it shows of that comes a moment after all else. */
import type { Page } from 'puppeteer-core';

type Reading = { readsUnderWay: number };

/** For each document that the page opens from now on. */
export async function watchReading(page: Page): Promise<void> {
  await page.evaluateOnNewDocument(() => {
    const reading = window as unknown as Reading;
    reading.readsUnderWay = 0;
    const until = (target: EventTarget, ends: readonly string[]) => {
      reading.readsUnderWay += 1;
      const end = () => {
        reading.readsUnderWay -= 1;
      };
      // One of them comes, and once.
      for (const name of ends) target.addEventListener(name, end, { once: true });
    };
    const { open } = IDBFactory.prototype;
    IDBFactory.prototype.open = function (...named) {
      const request = open.apply(this, named);
      until(request, ['success', 'error']);
      return request;
    };
    const { transaction } = IDBDatabase.prototype;
    IDBDatabase.prototype.transaction = function (...asked) {
      const begun = transaction.apply(this, asked);
      until(begun, ['complete', 'abort']);
      return begun;
    };
  });
}

/** All of the page, once it has nothing else to do; null while it still reads. */
export function drawn(page: Page): Promise<string | null> {
  return page.evaluate(async () => {
    await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 500 }));
    const isReading = (window as unknown as Reading).readsUnderWay > 0;
    return isReading ? null : document.body.innerHTML;
  });
}
