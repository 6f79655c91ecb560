/** What she does on a page before it is looked at, and the files that she chooses. */
import { resolve } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { until } from '../e2e/harness/waiting';
import { LONG_NAME } from './states';

const MINUTE_MS = 60_000;

export const press = (name: string) => async (page: Page) => {
  const button = await until(`there is "${name}"`, () =>
    page.$(
      `::-p-xpath(//*[self::button or self::a or self::summary][starts-with(normalize-space(.), "${name}")])`,
    ),
  );
  // As a script presses, without a pointer that would rest there afterwards.
  await button.evaluate((one) => (one as HTMLElement).click());
};

/** Its words are hours, which other browsers tell in another way. */
export const openHours = (id: string) => (page: Page) =>
  page.$eval(`#${id}`, (one) => (one as HTMLElement).click());

export const inTurn =
  (...acts: readonly ((page: Page) => Promise<void>)[]) =>
  async (page: Page) => {
    for (const act of acts) await act(page);
  };

export const OPTIONS = 'options.html';

/** How many days ago it was the same day, so many years ago. */
export function daysIn(years: number): number {
  const now = new Date();
  const then = new Date(now).setFullYear(now.getFullYear() - years);
  return Math.round((now.getTime() - then) / (24 * 60 * MINUTE_MS));
}

/** The exported options of another tool. */
export const chooseFromElsewhere = (name: string) => async (page: Page) => {
  const input = await until('there is a place for it', () => page.$('#file-from-another-tool'));
  const file = resolve(import.meta.dirname, '../fixtures', name);
  await (input as ElementHandle<HTMLInputElement>).uploadFile(file);
  await until('it is shown', () => page.$('#what-would-come-along'));
};

export const pasteFromElsewhere = (text: string) => async (page: Page) => {
  const field = await until('there is a place for it', () => page.$('.elsewhere-paste textarea'));
  await field.evaluate((one, pasted) => {
    (one as HTMLTextAreaElement).value = pasted;
    one.dispatchEvent(new Event('input', { bubbles: true }));
  }, text);
  await press('Show what’s in it')(page);
  await until('it is answered', () => page.$('#what-would-come-along, .data-status:not(:empty)'));
};

/** Wins with dates, one of no day, and one that is too long. */
export const WINS_FILE = `What I was glad of
2019-06-02 Soup for everyone
2019-06-03: Walked home
2019-02-30 No such day
2019-06-04 ${'On and on. '.repeat(300)}`;

/** A set with a long name, many sites, and something of each kind that stays behind. */
export const LONG_LIST = `setName1=${LONG_NAME}
sites1=${Array.from({ length: 12 }, (_, n) => `a-rather-long-name-for-a-site-number-${n}.example.org`).join(' ')} chat.example.com *.com news.*.org youtube.com/watch?v=1 ~gossip >news.example whatever
times1=0900-1200,1300-1730,2000-2400,9-5
limitMins1=45
limitPeriod1=86400
days1=62
rollover1=true
customMsg1=Go
allowOverride1=true
setName2=Work chat
sites2=chat.example.com meet.example.com
limitMins2=10
limitPeriod2=3600
times2=0000-2400
days2=127
setName3=Sleeping
sites3=dreams.example
disable3=true
blockURL3=delayed.html?$S&$U
times3=0000-2400
days3=127`;
