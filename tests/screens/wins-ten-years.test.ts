/** The page of wins with ten years of them: what is drawn, found, and met again. */
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { until } from '../e2e/harness/waiting';
import { JOT, press, SEARCH, says, seen } from './on-wins';
import { fillTenYears, WINS } from './ten-years';
import { headless, page, setVisitor } from './visitor';

setVisitor();

beforeAll(async () => {
  await seen();
  await page.goto('about:blank');
  await headless.killBackground();
  await fillTenYears(headless);
});

beforeEach(async () => {
  // Another address first: of the same one only the part after the # would be gone to.
  await page.goto('about:blank');
  await page.goto(headless.own('options.html#wins'));
  await page.waitForSelector('.win');
});

it('draws of ten years no more than is seen, and finds in them at once', async () => {
  const counts = () =>
    page.evaluate(() => ({
      wins: document.querySelectorAll('.win').length,
      nodes: document.querySelectorAll('*').length,
    }));
  await until('three screens are drawn', async () => (await counts()).wins > 10);
  expect((await counts()).wins).toBeLessThan(120);
  expect((await counts()).nodes).toBeLessThan(2_000);
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight / 2));
  await until('the middle is drawn', () =>
    page.evaluate(
      () =>
        document.elementFromPoint(700, 300)?.closest('.seen-day') !== null &&
        !document.body.innerText.includes('Win 0 '),
    ),
  );
  expect((await counts()).wins).toBeLessThan(120);
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
  await until('the end is reached', () =>
    page.evaluate(
      (last) => {
        window.scrollTo(0, document.body.scrollHeight);
        return document.body.innerText.includes(last);
      },
      `Win ${WINS - 1} `,
    ),
  );
  await page.focus(SEARCH);
  await page.keyboard.type('cafe numero 77');
  await says('wins found.');
  await page.focus(SEARCH);
  await page.keyboard.press('Escape');
  await page.keyboard.type('cafe');
  await says('2,000 wins found. Here are the latest 200.');
  expect((await counts()).wins).toBeLessThan(120);
  await page.focus(JOT);
  await page.keyboard.type('One more');
  await page.keyboard.press('Enter');
  await says('Kept.');
});

it('goes to a day from the calendar, and meets a win by chance', async () => {
  await says('On this day');
  await says('3 years ago');
  const years = () => page.$$eval('.look-back', (all) => all.length);
  const wordsOfLastYear = () =>
    page.$eval('.look-back', (one) => one.querySelectorAll('.look-back-words').length);
  expect([await years(), await wordsOfLastYear()]).toEqual([3, 3]);
  // As a script presses: a pointer that comes as soon as this is faster than a hand, and does nothing.
  await page.$eval('.look-back summary', (one) => (one as HTMLElement).click());
  await until('all of that day are there', async () => (await wordsOfLastYear()) > 4);
  await page.$eval('.look-back ~ details summary', (one) => (one as HTMLElement).click());
  await until('all other years are there', async () => (await years()) === 9);
  await says('9 years ago');
  await press('Calendar');
  const cups = await page.waitForSelector('.day-cup');
  expect(cups).not.toBeNull();
  await press('2019');
  await until('a cup is there for each day with wins', () =>
    page.evaluate(
      () =>
        document.querySelector('.day-cup')?.getAttribute('aria-label')?.includes('2019') === true,
    ),
  );
  const name = await page.$eval('[aria-label*="May 3, 2019"]', (one) => {
    (one as HTMLElement).click();
    return one.getAttribute('aria-label');
  });
  expect(name).toBe('Friday, May 3, 2019');
  await until('its day has the focus, and is seen', () =>
    page.evaluate(() => {
      const heading = document.activeElement;
      const { top = -1 } = heading?.getBoundingClientRect() ?? {};
      return heading?.id === 'day-2019-05-03' && top >= 0 && top < window.innerHeight;
    }),
  );
  expect(await page.$$eval('.win', (all) => all.length)).toBeLessThan(120);
  await press('One at random');
  const met = () => page.$eval('.look-back-words', (one) => one.textContent);
  await until('one is met', async () => (await met())?.startsWith('Win ') === true);
});
