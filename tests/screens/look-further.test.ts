/** Any stretch of her days: what is drawn, held against the tables behind it, and every value by the keys. */
import { expect, it } from 'vitest';
import { until } from '../e2e/harness/waiting';
import { screenNamed } from './screens';
import { page, setVisitor, visit } from './visitor';

setVisitor();

type Row = readonly (readonly [name: string, ms: number])[];

/** Of a table: each row's name with the length in its last cell, in minutes. */
const lastCells = (place: string): Promise<Row> =>
  page.$$eval(`${place} tbody tr`, (rows) =>
    rows.map((row) => {
      const words = (row.lastElementChild as HTMLElement).innerText;
      const part = (unit: string) => Number(new RegExp(`(\\d+) ${unit}`).exec(words)?.[1] ?? 0);
      return [
        (row.firstElementChild as HTMLElement).innerText,
        part('hr') * 60 + part('min'),
      ] as const;
    }),
  );

it('draws bars as high as what is in the table, and squares as large', async () => {
  await visit(screenNamed('insights-further'));
  const bars = await lastCells('.further-figure');
  const heights = await page.$$eval('.steps-column', (all) =>
    all.map((one) => one.firstElementChild?.getBoundingClientRect().height ?? 0),
  );
  const mostMs = Math.max(...bars.map(([, minutes]) => minutes));
  const highest = Math.max(...heights);
  expect(heights).toHaveLength(bars.length);
  for (const [index, [name, minutes]] of bars.entries()) {
    // Minutes are told as whole ones, and a bar is at least two pixels high.
    const isAs = Math.abs((heights[index] ?? 0) - (minutes / mostMs) * highest) <= 3;
    expect([name, isAs]).toEqual([name, true]);
  }
  const squares = await page.$$eval('.hour-cell', (cells) =>
    cells.map((cell) => ({
      words: cell.getAttribute('aria-label') ?? '',
      area: (cell.firstElementChild?.getBoundingClientRect().width ?? 0) ** 2,
    })),
  );
  const minutesIn = (words: string) => {
    const part = (unit: string) => Number(new RegExp(`(\\d+) ${unit}`).exec(words)?.[1] ?? 0);
    return part('hr') * 60 + part('min') + part('sec') / 60;
  };
  const largest = squares.reduce((one, other) => (one.area >= other.area ? one : other));
  expect(squares.filter(({ area }) => area > 0).length).toBeGreaterThan(5);
  for (const { words, area } of squares) {
    const wanted = (minutesIn(words) / minutesIn(largest.words)) * largest.area;
    expect([words, Math.abs(area - wanted) <= largest.area * 0.06]).toEqual([words, true]);
  }
});

it('tells every hour by the keys, along the way that the page runs', async () => {
  await visit(screenNamed('insights'));
  await until('the hours are there', () => page.$('.hour-cell[tabindex="0"]'));
  const told = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
  await page.focus('.hour-cell[tabindex="0"]');
  const first = await told();
  await page.keyboard.press('ArrowRight');
  const next = await told();
  expect([next.split(' · ')[0], next === first]).toEqual([first.split(' · ')[0], false]);
  await page.evaluate(() => {
    document.documentElement.dir = 'rtl';
  });
  await page.keyboard.press('ArrowRight');
  expect(await told()).toBe(first);
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowDown');
  const [weekday, hour] = (await told()).split(' · ');
  expect(weekday).not.toBe(first.split(' · ')[0]);
  expect(hour).toBe('8 AM');
  expect(await page.$$eval('.hour-cell[tabindex="0"]', (all) => all.length)).toBe(1);
});

it('is of one group, and of days that she chooses', async () => {
  await visit(screenNamed('insights'));
  const sum = () =>
    page.$eval('.further-figure figcaption', (one) => (one as HTMLElement).innerText);
  const [days, group] = await until('there are choices', async () => {
    const all = await page.$$('.further-sheet select');
    return all.length === 2 && all;
  });
  const ofAll = await sum();
  await group?.select('chat');
  await until('it is of that group', async () => (await sum()) !== ofAll);
  expect(await page.$$eval('.further-sheet .share-bars', (all) => all.length)).toBe(1);
  await days?.select('everything');
  await until('there is all of it', () =>
    page.evaluate(() => !document.querySelector('.further-sheet [type="date"]')),
  );
  await days?.select('between');
  await page.waitForSelector('.further-sheet [type="date"]');
  // One day, on which nothing was.
  await page.$$eval('.further-sheet [type="date"]', (fields) => {
    for (const field of fields as HTMLInputElement[]) {
      field.value = '2020-02-02';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }
  });
  await until('it says so', () =>
    page.$eval('.further-sheet', (one) =>
      (one as HTMLElement).innerText.includes('Nothing was counted.'),
    ),
  );
});
