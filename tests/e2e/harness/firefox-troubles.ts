/** What Firefox has noted against us: in its console, and what was reported there by ourselves. */
import type { Browser } from 'puppeteer-core';
import type { Troubles } from './browser-under-test';
import { inside } from './firefox-insides';

/**
 * She closed a page before it had its answer: nobody is there whom that could trouble. Of the database
 * pages read and no more.
 */
const ANSWER_TO_NOBODY =
  /^Promise (rejected|resolved) after context unloaded|^An IndexedDB transaction .* due to page navigation/;
/** The stories read a popup's words while it may still be loading; the page itself runs after its styles are there. */
const READ_TOO_SOON = /^Layout was forced before the page was fully loaded/;
/** What `utils/browser/report.ts` says first. */
const REPORTED = /^console\.error: "Full Cup: .*$/gm;

/** Listens from now on; returns how to ask, and how to begin anew. */
export function firefoxTroubles(
  browser: Browser,
  addOn: string,
  ownAddress: string,
): { troubles(): Promise<Troubles>; forget(): Promise<void> } {
  let output = '';
  browser.process()?.stdout?.on('data', (text) => {
    output += text;
  });
  const troubles = async () => {
    const { state, noted } = await inside(browser, notedAgainst, addOn, ownAddress);
    const isOfManifest = (message: string) => message.includes('Reading manifest');
    return {
      state,
      manifestErrors: noted.filter(isOfManifest),
      runtimeErrors: [
        ...noted.filter((message) => !isOfManifest(message) && !isHarmless(message)),
        ...(output.match(REPORTED) ?? []),
      ],
    };
  };
  const forget = async () => {
    await inside(browser, () => Services.console.reset());
    output = '';
  };
  return { troubles, forget };
}

function isHarmless(message: string): boolean {
  return ANSWER_TO_NOBODY.test(message) || READ_TOO_SOON.test(message);
}

function notedAgainst(addOn: string, ownAddress: string) {
  // The quiet tab shows this file: nothing of ours runs there, and the driver hurries it.
  const quietTab = `${ownAddress}manifest.json`;
  const noted: string[] = [];
  for (const entry of Services.console.getMessageArray()) {
    try {
      entry.QueryInterface(Ci.nsIScriptError);
    } catch {
      continue;
    }
    const { errorMessage = '', sourceName = '', category } = entry;
    const isOfManifest = errorMessage.includes(addOn) && errorMessage.includes('manifest');
    // What the browser's own interface refuses and nobody catches has no source; nobody else here calls it.
    const isRefused = sourceName === 'undefined' && category === 'content javascript';
    const isOurs = sourceName.startsWith(ownAddress) && sourceName !== quietTab;
    if (isOurs || isOfManifest || isRefused) {
      noted.push(`${errorMessage} (${sourceName})`);
    }
  }
  const isOn = WebExtensionPolicy.getByID(addOn) !== null;
  return { state: isOn ? 'ENABLED' : 'DISABLED', noted };
}
