/** Files of hers: made by hand, chosen, dropped, and saved. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import type { Person } from './person';
import { until } from './waiting';

/** A file as its documentation describes it. */
export function fileText(contents: object): string {
  return JSON.stringify({ format: 'full-cup', version: 1, exportedAt: Date.now(), ...contents });
}

/** Puts a file beside what she saves, and chooses it in the page's first field for files, or in another. */
export async function chooseFile(
  person: Person,
  page: Page,
  text: string,
  name: string,
  where = 'input[type=file]',
) {
  const folder = join(person.downloads, '..', 'chosen');
  const file = join(folder, name);
  await mkdir(folder, { recursive: true });
  await writeFile(file, text);
  const input = await page.waitForSelector(where);
  await (input as ElementHandle<HTMLInputElement> | null)?.uploadFile(file);
}

/** Drops one on the first element that matches, once it is there. True when the browser won't leave the page for it. */
export async function dropFile(
  page: Page,
  where: string,
  text: string,
  name: string,
): Promise<boolean> {
  await page.waitForSelector(where);
  const drop = (selector: string, contents: string, fileName: string) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([contents], fileName));
    const event = new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true });
    document.querySelector(selector)?.dispatchEvent(event);
    return event.defaultPrevented;
  };
  return page.evaluate(drop, where, text, name);
}

/** What is in a file that she has saved, once the browser has put it where it puts them. */
export function savedFile(person: Person, name: string): Promise<string> {
  const read = () => readFile(join(person.downloads, name), 'utf8').catch(() => null);
  return until(`${name} has been saved`, async () => (await read()) || null);
}
