/** The scripts of an extension that run in a page, its own or any other. */
import type { Session } from './devtools';
import { wait } from './passing-time';

/** What is loaded later, as when somebody presses something, is not of the page that opens. */
const UNTIL_ALL_ARE_THERE_MS = 1_500;

/** How many characters (UTF-16 units) of them there are once the page at the address has opened anew. */
export async function scriptsOf({ ask, on }: Session, address: string): Promise<number> {
  const lengths: number[] = [];
  on('Debugger.scriptParsed', ({ url, length }) => {
    if (String(url).startsWith('chrome-extension://')) lengths.push(Number(length));
  });
  await ask('Page.navigate', { url: 'about:blank' });
  await ask('Debugger.enable');
  await ask('Page.navigate', { url: address });
  await wait(UNTIL_ALL_ARE_THERE_MS);
  await ask('Debugger.disable');
  return lengths.reduce((sum, length) => sum + length, 0);
}
