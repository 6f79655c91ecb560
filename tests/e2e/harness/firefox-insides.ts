/** Firefox's own window, looked at from within: what no page and no extension can tell. */
import type { Browser } from 'puppeteer-core';

/** What puppeteer uses itself to talk with the browser. */
type Line = {
  readonly connection: {
    send(method: string, params: unknown): Promise<{ readonly result: unknown }>;
  };
};
type Contexts = {
  readonly contexts: readonly { readonly context: string; readonly url: string }[];
};
type Outcome =
  | { readonly type: 'success'; readonly result: { readonly value?: string } }
  | { readonly type: 'exception'; readonly exceptionDetails: { readonly text: string } };

/** Runs something in the browser's own window (the last of them), where its services are. Sent there as text. */
export async function inside<T, A extends unknown[]>(
  browser: Browser,
  work: (...args: A) => T | Promise<T>,
  ...args: A
): Promise<T> {
  const { connection } = browser as unknown as Line;
  const tree = await connection.send('browsingContext.getTree', {
    'moz:scope': 'chrome',
    maxDepth: 0,
  });
  const windows = (tree.result as Contexts).contexts.filter(({ url }) =>
    url.endsWith('/browser.xhtml'),
  );
  const window = windows.at(-1);
  if (window === undefined) throw new Error('Firefox has no window.');
  const { result } = await connection.send('script.callFunction', {
    target: { context: window.context },
    awaitPromise: true,
    functionDeclaration: `async (args) => JSON.stringify(await (${work})(...JSON.parse(args)))`,
    arguments: [{ type: 'string', value: JSON.stringify(args) }],
  });
  const outcome = result as Outcome;
  if (outcome.type === 'exception') throw new Error(outcome.exceptionDetails.text);
  const { value } = outcome.result;
  return (value === undefined ? undefined : JSON.parse(value)) as T;
}
