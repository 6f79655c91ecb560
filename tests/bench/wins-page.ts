/** The page of wins, and how long she waits for what she does there, by the page's own clock. */
import type { Page } from 'puppeteer-core';
import { until } from '../e2e/harness/waiting';
import { takesPresses } from '../screens/show';

export const MEASURES = [
  'opened',
  'first letter to results',
  'next letter to results',
  'jotted',
  'a day found in the calendar',
] as const;
export type Measure = (typeof MEASURES)[number];

/** Times in ms; `nodes` are those of the page once it stands still. */
export type TimedPage = Readonly<Record<Measure, number>> & { readonly nodes: number };

/** Beside the page's own names. `from`: how long after the next such event on a control it is so. */
type Timed = {
  when: (isSo: () => boolean) => Promise<number>;
  from: (control: string, event: string, isSo: () => boolean) => Promise<number>;
  opened: Promise<number>;
  awaited: Promise<number>;
};

const JOT = '.win-field textarea';
const SEARCH = 'input[type="search"]';

/** Before it opens: the moment at which something is drawn is known to the change that draws it, not to a later look. */
export async function watchTimes(page: Page): Promise<void> {
  await page.evaluateOnNewDocument(() => {
    const timed = window as unknown as Timed;
    timed.when = (isSo) =>
      new Promise((resolve) => {
        const look = () => {
          if (!isSo()) return;
          observer.disconnect();
          // What is drawn has its place by then.
          document.documentElement.getBoundingClientRect();
          resolve(performance.now());
        };
        const observer = new MutationObserver(look);
        observer.observe(document, { subtree: true, childList: true, characterData: true });
        look();
      });
    timed.from = (control, event, isSo) =>
      new Promise((resolve) => {
        const begin = ({ timeStamp }: Event) =>
          void timed.when(isSo).then((at) => resolve(at - timeStamp));
        const once = { once: true, capture: true };
        document.querySelector(control)?.addEventListener(event, begin, once);
      });
    timed.opened = timed.when(() => document.querySelector('.win') !== null);
  });
}

export async function timesOfPage(page: Page, address: string): Promise<TimedPage> {
  await page.goto(address);
  const opened = await page.evaluate(() => (window as unknown as Timed).opened);
  await takesPresses(page);
  const nodes = await nodesOnceStill(page);
  // Of company and Café both are found by the first letter, and one by the second.
  const jotted = await jot(page, `In company at ${performance.now()}`);
  await page.focus(SEARCH);
  const first = await typed(page, 'c');
  const next = await typed(page, 'a');
  await page.focus(SEARCH);
  await page.keyboard.press('Escape');
  return {
    opened,
    'first letter to results': first,
    'next letter to results': next,
    jotted,
    'a day found in the calendar': await findDay(page),
    nodes,
  };
}

async function nodesOnceStill(page: Page): Promise<number> {
  let last = -1;
  return until('the page stands still', async () => {
    const before = last;
    last = await page.evaluate(() => document.querySelectorAll('*').length);
    return before === last ? last : null;
  });
}

/** From a letter to what is found by it. */
async function typed(page: Page, letter: string): Promise<number> {
  await page.evaluate((search) => {
    const timed = window as unknown as Timed;
    const said = () => document.querySelector('.wins-count')?.textContent ?? '';
    const before = said();
    const isFound = () => said() !== before && document.querySelector('.win') !== null;
    timed.awaited = timed.from(search, 'input', isFound);
  }, SEARCH);
  await page.keyboard.type(letter);
  return page.evaluate(() => (window as unknown as Timed).awaited);
}

/** From Enter until it stands first. */
async function jot(page: Page, text: string): Promise<number> {
  await page.focus(JOT);
  await page.keyboard.type(text);
  await page.evaluate(
    (field, words) => {
      const timed = window as unknown as Timed;
      const isFirst = () => document.querySelector('.win-text')?.textContent === words;
      timed.awaited = timed.from(field, 'keydown', isFirst);
    },
    JOT,
    text,
  );
  await page.keyboard.press('Enter');
  return page.evaluate(() => (window as unknown as Timed).awaited);
}

/** From *Calendar* over the earliest year to the first day that it has. */
function findDay(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const { when } = window as unknown as Timed;
    const startedAt = performance.now();
    document.querySelector<HTMLElement>('.wins-ways button')?.click();
    await when(() => document.querySelector('.day-cup') !== null);
    const last = [...document.querySelectorAll<HTMLElement>('.calendar-years button')].at(-1);
    last?.click();
    await when(() => last === undefined || last.getAttribute('aria-pressed') === 'true');
    const reached = new Promise<number>((resolve) => {
      document.addEventListener('focusin', ({ target }) => {
        if ((target as HTMLElement).id.startsWith('day-')) resolve(performance.now());
      });
    });
    document.querySelector<HTMLElement>('.day-cup')?.click();
    return (await reached) - startedAt;
  });
}
