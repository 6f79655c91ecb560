/** A page of ours, looked at by axe: what stands in anybody's way, as far as that knows. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'puppeteer-core';
import type { Person } from './person';

const axe = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds in light and in dark, shortly: the rule, and the elements. */
export async function complaintsAbout(person: Person, page: Page): Promise<readonly string[]> {
  await person.prefers(page, 'light');
  await page.evaluate(await axe);
  const complaints: string[] = [];
  for (const scheme of ['light', 'dark'] as const) {
    await person.prefers(page, scheme);
    const { violations } = await page.evaluate(() =>
      (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
    );
    for (const { id, nodes } of violations) {
      complaints.push(`${scheme}, ${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    }
  }
  return complaints;
}
