/** Whether a page still waits for the database or the background: what it shows of that comes a moment after all else. */
import type { Page } from 'puppeteer-core';

type Reading = { readsUnderWay: number };
type Sending = { sendMessage: (...asked: readonly unknown[]) => unknown };

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
    // Both names may be one object, which then counts each question twice, and each answer.
    const { chrome, browser } = globalThis as unknown as Record<string, { runtime?: Sending }>;
    for (const runtime of [chrome?.runtime, browser?.runtime]) {
      if (runtime === undefined) continue;
      const send = runtime.sendMessage.bind(runtime);
      runtime.sendMessage = (...asked) => {
        reading.readsUnderWay += 1;
        const end = () => {
          reading.readsUnderWay -= 1;
        };
        const hear = asked.at(-1);
        if (typeof hear !== 'function') {
          const answer = send(...asked);
          Promise.resolve(answer).then(end, end);
          return answer;
        }
        return send(...asked.slice(0, -1), (...answer: readonly unknown[]) => {
          end();
          return hear(...answer);
        });
      };
    }
  });
}

/** All of the page, once it has nothing else to do; null while it still waits. */
export function drawn(page: Page): Promise<string | null> {
  return page.evaluate(async () => {
    await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 500 }));
    const isReading = (window as unknown as Reading).readsUnderWay > 0;
    return isReading ? null : document.body.innerHTML;
  });
}
