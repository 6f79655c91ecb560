/** A page of ours, looked at by axe: what stands in anybody's way, as far as that knows. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'puppeteer-core';
import type { Person } from './person';

const axe = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

type Axe = { run(options: RunOptions): Promise<AxeResults> };

/** What axe finds in light and in dark, shortly: the rule, and the elements. */
export async function complaintsAbout(person: Person, page: Page): Promise<readonly string[]> {
  const complaints: string[] = [];
  for (const scheme of ['light', 'dark'] as const) {
    await person.prefers(page, scheme);
    complaints.push(...(await complaintsOf(page, scheme)).map((one) => `${scheme}, ${one}`));
  }
  return complaints;
}

/** The same as the page looks now. Beside its colours nothing is other in dark than it was in light. */
export async function complaintsOf(
  page: Page,
  scheme: 'light' | 'dark',
): Promise<readonly string[]> {
  if (scheme === 'light') await page.evaluate(await axe);
  const { violations } = await page.evaluate(
    (rules) =>
      (window as unknown as { axe: Axe }).axe.run(rules === null ? {} : { runOnly: rules }),
    scheme === 'light' ? null : ['color-contrast'],
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
