/** The browser's own page for extensions, behind everything: it is in no tab and no window, and takes no focus. */
import type { Browser, CDPSession } from 'puppeteer-core';
import { until } from './waiting';

const ADDRESS = 'chrome://extensions/';

export type ExtensionsPage = {
  /** Runs something there, where `chrome.developerPrivate` is. */
  ask<T, A extends unknown[]>(work: (...args: A) => T | Promise<T>, ...args: A): Promise<T>;
};

/** It stays for as long as the browser does. */
export async function openExtensionsPage(browser: Browser): Promise<ExtensionsPage> {
  const session = await browser.target().createCDPSession();
  const create = { url: ADDRESS, hidden: true };
  const { targetId } = await session.send('Target.createTarget', create);
  const { sessionId } = await session.send('Target.attachToTarget', { targetId, flatten: true });
  const line = session.connection()?.session(sessionId);
  if (line === null || line === undefined) throw new Error('There is no way to the page.');
  const ask: ExtensionsPage['ask'] = (work, ...args) => evaluate(line, work, args);
  await until('the page for extensions is there', () =>
    ask((address) => location.href === address && 'developerPrivate' in chrome, ADDRESS),
  );
  return { ask };
}

async function evaluate<T>(line: CDPSession, work: unknown, args: unknown[]): Promise<T> {
  const expression = `(${work})(...${JSON.stringify(args)})`;
  const how = { awaitPromise: true, returnByValue: true } as const;
  const { result, exceptionDetails } = await line.send('Runtime.evaluate', { expression, ...how });
  if (exceptionDetails !== undefined) {
    throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  }
  return result.value as T;
}
