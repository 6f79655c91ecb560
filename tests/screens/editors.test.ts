/** Editors keep their place and their size while she types in them; and names that can't be taken get an answer. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../e2e/harness/waiting';
import { type Headless, startHeadless } from './headless';
import { LIVED_IN_GRANTS } from './lived-in';
import { screenNamed } from './screens';
import { prepare, show } from './show';

let headless: Headless;
let page: Page;
beforeAll(async () => {
  headless = await startHeadless(LIVED_IN_GRANTS);
  page = await headless.newPage();
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
});
afterAll(() => headless?.stop());

async function seen(name: string, width = 1_280): Promise<void> {
  const screen = screenNamed(name);
  await page.setViewport({ width, height: 800 });
  await prepare(headless, screen, page);
  await show(headless, screen, page);
}

const says = (words: string) =>
  until(`the page says ${words}`, () =>
    page.evaluate((sought) => document.body.innerText.includes(sought), words),
  );

describe('an editor', () => {
  /** Where the open editor and what it is made of stand. */
  const places = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('.value-editor fieldset, .value-editor :is(input, button)')]
        .map((one) => one.getBoundingClientRect())
        .map(({ x, y, width, height }) => [x, y + window.scrollY, width, height].map(Math.round))
        .join(' '),
    );

  it.each(
    ['sites', 'pauses'].flatMap((name) => [320, 600, 1_280].map((width) => ({ name, width }))),
  )('of $name keeps still at $width px while she types', async ({ name, width }) => {
    await seen(name, width);
    const count = await page.evaluate(() => document.querySelectorAll('button.value').length);
    expect(count).toBeGreaterThan(1);
    for (let at = 0; at < count; at += 1) {
      await page.evaluate((index) => {
        document.querySelectorAll<HTMLElement>('button.value')[index]?.click();
      }, at);
      const isTyped = await page.evaluate(
        () => document.activeElement?.getAttribute('inputmode') === 'decimal',
      );
      if (isTyped) {
        const before = await places();
        await page.keyboard.type('9');
        await says('Kept.');
        await page.keyboard.type('9999');
        await says('Choose between');
        expect(await places()).toBe(before);
        for (let letter = 0; letter < 5; letter += 1) await page.keyboard.press('Backspace');
        await page.keyboard.type('10');
        expect(await places()).toBe(before);
      }
      await page.keyboard.press('Escape');
    }
  });
});

describe('a name', () => {
  const press = (words: string) =>
    page.evaluate((sought) => {
      const all = [...document.querySelectorAll<HTMLElement>('main button')];
      all.find((one) => one.innerText.startsWith(sought))?.click();
    }, words);
  const isInField = () => page.evaluate(() => document.activeElement?.matches('input, textarea'));

  it('of a group gets an answer when it is empty, there already, or too long', async () => {
    await seen('sites');
    await press('Add a group');
    await until('the field has the focus', isInField);
    await page.keyboard.press('Enter');
    await says('Type a name first.');
    await page.keyboard.type('work CHAT');
    await page.keyboard.press('Enter');
    await says('You already have “work CHAT”.');
    await page.keyboard.type('s'.repeat(80));
    await page.keyboard.press('Enter');
    await says('Up to 60 letters fit.');
    expect(await isInField()).toBe(true);
    await page.keyboard.press('Escape');
    await press('Rename');
    await until('the field has the focus', isInField);
    await page.keyboard.type('Email');
    await page.keyboard.press('Enter');
    await says('You already have “Email”.');
    expect(await isInField()).toBe(true);
  });

  it('of a practice gets an answer, too, and nothing of it is cut', async () => {
    await seen('rests');
    const field = await page.$('.practices-sheet input');
    await field?.focus();
    await page.keyboard.press('Enter');
    await says('Type a name first.');
    await page.keyboard.type(`Look ${'far '.repeat(20)}away`);
    await page.keyboard.press('Enter');
    await says('Up to 60 letters fit.');
    expect(await field?.evaluate((one) => one.value.endsWith('away'))).toBe(true);
  });
});

it('keeps a rest as one win, from however many tabs', async () => {
  await seen('welcome-back-not-from-mail');
  const other = await headless.newPage();
  await other.goto(headless.own('rest.html'));
  for (const one of [page, other]) {
    const keep = await until('the rest can be kept', () => one.$('.keep-as-win button'));
    await keep.evaluate((button) => button.click());
    await until('it is kept', () =>
      one.evaluate(() => document.querySelector('.keep-as-win')?.textContent?.includes('Kept.')),
    );
  }
  await other.close();
  await page.goto(headless.own('options.html#wins'));
  await says('Rested for 10 minutes');
  const count = await page.evaluate(
    () => document.body.innerText.split('Rested for 10 minutes').length - 1,
  );
  expect(count).toBe(1);
});
