/** The look back leads to the wins of her week, one at a time. */
import { expect, it } from 'vitest';
import { screenNamed } from './screens';
import { page, setVisitor, visit } from './visitor';

setVisitor({ newPageEachTime: true });

it('reads those of her last seven days, the earliest first, and not again when the page is loaded anew', async () => {
  const wins = [8, 7, 6, 3, 0].map((days) => [days, `Win of ${days} days ago`] as const);
  await visit({ ...screenNamed('wins'), file: 'options.html#wins/week', wins });
  const open = await page.waitForSelector('.read-aloud[open]');
  const words = await open?.evaluate((one) => (one as HTMLElement).innerText);
  expect(words).toMatch(/Win of 6 days ago[\s\S]*1 of 3/);
  await page.reload();
  await page.waitForSelector('.wins-day');
  expect(await page.$('.read-aloud[open]')).toBeNull();
});
