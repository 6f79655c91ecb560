/** A page of ours, looked at by axe: what stands in anybody's way, as far as that knows. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'puppeteer-core';
import type { Person } from './person';

const axe = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds in light and in dark, shortly: the rule, and the elements. */
export async function complaintsAbout(person: Person, page: Page): Promise<readonly string[]> {
  const complaints: string[] = [];
  for (const scheme of ['light', 'dark'] as const) {
    await person.prefers(page, scheme);
    complaints.push(...(await complaintsOf(page)).map((one) => `${scheme}, ${one}`));
  }
  return complaints;
}

/** The same as the page looks now. */
export async function complaintsOf(page: Page): Promise<readonly string[]> {
  await page.evaluate(await axe);
  const { violations } = await page.evaluate(() =>
    (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
