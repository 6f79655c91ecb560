/** For the tests of one file: a browser without a screen, and a page of it on which screens are shown. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { type Headless, startHeadless } from './headless';
import { LIVED_IN_GRANTS } from './lived-in';
import type { Screen } from './screens';
import { prepare, show } from './show';

export let headless: Headless;
export let page: Page;

/** Call it once in a file. What a test has done to its page lasts to the end of the file, unless each gets a new one. */
export function setVisitor({ newPageEachTime = false } = {}): void {
  const openPage = async () => {
    page = await headless.newPage();
    await page.setViewport({ width: 1_280, height: 800 });
  };
  beforeAll(async () => {
    headless = await startHeadless(LIVED_IN_GRANTS);
    if (!newPageEachTime) await openPage();
  });
  if (newPageEachTime) {
    beforeEach(async () => {
      await page?.close();
      await openPage();
    });
  }
  afterAll(() => headless?.stop());
}

/** As it has been prepared, in the size of a popup or of a page. */
export async function visit(screen: Screen): Promise<void> {
  const isPopup = screen.kind === 'popup';
  await page.setViewport({ width: isPopup ? 380 : 1_280, height: isPopup ? 600 : 800 });
  await prepare(headless, screen, page);
  await show(headless, screen, page);
}
