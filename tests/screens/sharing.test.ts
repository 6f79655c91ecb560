/** Wins on paper, read aloud by a voice, and copied, and what she put down as a file: none is cut in two, none is left out, and no voice from elsewhere speaks. */
import { mkdir, writeFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { until } from '../e2e/harness/waiting';
import { textOfPages } from './pdf-text';
import { type Screen, screenNamed } from './screens';
import { page, setVisitor, visit } from './visitor';

setVisitor({ newPageEachTime: true });

type Words = { readonly voice: { readonly name: string }; readonly text: string };

async function seen(more: Partial<Screen>): Promise<void> {
  const screen = { ...screenNamed('wins-sharing'), ...more };
  await page.evaluateOnNewDocument(() => {
    window.print = () => undefined;
  });
  await visit(screen);
}

const press = (words: string) =>
  page.evaluate((sought) => {
    const all = [...document.querySelectorAll<HTMLElement>('button')];
    all.find((one) => one.innerText === sought)?.click();
  }, words);

/** Lines of every length, with a word at both ends that is in no other one. */
const PRINTED = [...Array(150).keys()].map((n) => {
  const words = Array((n * 37) % 190).fill('soup');
  const text = n % 7 === 0 ? words.slice(0, 20).join('\n') : words.join(' ');
  return [n % 400, `Begin${n}x ${text} End${n}x`] as const;
});

/** Longer than a page, with as many line breaks as fit. */
const LONG_LINES = [...Array(380).keys()].map((n) => `k${100 + n}`);

it.each(['a4', 'a5'] as const)(
  'prints on %s: no win that fits a page on two, one that is longer whole, and no page blank',
  async (format) => {
    const long = `${LONG_LINES.join('\n')}\nthe end`;
    await seen({ wins: [...PRINTED, [7, long, 'Help15x at the end']] });
    await page.type('input[type="search"]', 'end');
    await until('all are found', () =>
      page.evaluate(() => document.body.innerText.includes('151 wins found.')),
    );
    await press('Print');
    await page.waitForSelector('.booklet', { hidden: true });
    const pdf = await page.pdf({ format });
    await mkdir('artifacts', { recursive: true });
    await writeFile(`artifacts/booklet-${format}.pdf`, pdf);
    const pages = textOfPages(pdf);
    expect(pages.length).toBeGreaterThan(3);
    expect(pages.filter((text) => text.trim() === '')).toEqual([]);
    const printed = pages.join('');
    for (const [index, text] of pages.entries()) {
      const begun = [...text.matchAll(/Begin(\d+)x/g)].map(([, n]) => n);
      const ended = [...text.matchAll(/End(\d+)x/g)].map(([, n]) => n);
      expect(ended, `page ${index + 1}`).toEqual(begun);
    }
    expect(new Set(printed.match(/Begin\d+x/g)).size).toBe(PRINTED.length);
    expect(printed.match(/k\d{3}/g)).toEqual(LONG_LINES);
    expect(pages.filter((text) => /k\d{3}/.test(text)).length).toBeGreaterThan(1);
    expect(printed).toContain('Help15x');
    expect(pages[0]).not.toContain('Begin');
    expect(printed).not.toContain('Search');
    await until('the booklet is put away', async () => (await page.$('.booklet')) === null);
  },
);

it('reads aloud one at a time: with any key, back, and by a voice of the machine itself', async () => {
  await page.evaluateOnNewDocument(() => {
    const said: string[] = [];
    const voice = { lang: 'en-US', localService: true, default: false };
    const own = { ...voice, name: 'own', voiceURI: 'own' };
    const other = { ...voice, name: 'other', voiceURI: 'other' };
    const far = { ...voice, name: 'far', voiceURI: 'far', localService: false, default: true };
    let [isHushed, isAsked] = [false, false];
    const speech = {
      getVoices: () => {
        isAsked = true;
        return [far, own, other];
      },
      cancel: () => {
        isHushed = true;
      },
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
      speak: (words: Record<'onend' | 'onerror', () => void> & Words) => {
        isHushed = false;
        said.push(`${words.voice.name}: ${words.text}`);
        if (said.length === 1) setTimeout(() => words.onerror());
        // The second one goes on until it is hushed.
        else if (said.length > 2) setTimeout(() => !isHushed && words.onend());
      },
    };
    Object.defineProperty(window, 'speechSynthesis', { value: speech });
    Object.assign(window, {
      said,
      isAsked: () => isAsked,
      SpeechSynthesisUtterance: class {
        constructor(readonly text: string) {}
      },
    });
  });
  await seen({
    wins: [
      [0, '<b>Third</b> #tag'],
      [1, 'Second', 'A friend'],
      [2, 'First'],
    ],
  });
  await press('A year');
  const isAsked = () =>
    page.evaluate(() => (window as unknown as { isAsked: () => boolean }).isAsked());
  expect(await isAsked(), 'for voices before she reads').toBe(false);
  await press('Read aloud');
  const shows = (words: string) =>
    until(`it shows ${words}`, async () => {
      return (await page.$eval('.read-aloud-words', (one) => one.textContent)) === words;
    });
  await page.waitForSelector('.read-aloud[open]');
  await shows('First');
  await page.keyboard.press('AudioVolumeUp');
  await page.keyboard.down('j');
  await page.keyboard.down('j');
  await page.keyboard.up('j');
  await shows('SecondWhat helped: A friend');
  await page.keyboard.press('Space');
  await shows('<b>Third</b>');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await shows('First');
  const said = () => page.evaluate(() => (window as unknown as { said: string[] }).said);
  const isReading = () =>
    page.$eval('.read-aloud-ways [aria-pressed="true"]', () => true).catch(() => false);
  await press('Read it to me');
  await until('it has failed', async () => (await said()).length === 1 && !(await isReading()));
  await shows('First');
  await press('Read it to me');
  await until('it reads', isReading);
  await page.focus('.read-aloud-ways select');
  await page.keyboard.press('o');
  await page.select('.read-aloud-ways select', 'other');
  await until('all have been spoken', async () => (await said()).length === 5);
  expect(await said()).toEqual([
    'own: First',
    'own: First',
    'other: First',
    'other: Second\nWhat helped: A friend',
    'other: <b>Third</b>',
  ]);
  await page.focus('.read-aloud-ways .main');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await until('it is closed', async () => (await page.$('.read-aloud')) === null);
});

it('lets a win that is longer than the screen be scrolled by keys', async () => {
  await seen({
    wins: [
      [0, 'The last one'],
      [1, 'line\n'.repeat(390)],
    ],
  });
  await press('A year');
  await press('Read aloud');
  await page.waitForSelector('.read-aloud[open] .very-long');
  await page.keyboard.press('PageDown');
  await until('it is scrolled', () =>
    page.$eval('.read-aloud', ({ scrollTop }) => scrollTop > 100),
  );
  await page.keyboard.press('x');
  await until('the next one is there', () =>
    page.evaluate(() => document.body.innerText.includes('The last one')),
  );
});

it('copies and tells what was found, by day and in words alone', async () => {
  await page.evaluateOnNewDocument(() => {
    const told: string[] = [];
    const writeText = async (text: string) => void told.push(text);
    Object.defineProperty(navigator, 'clipboard', { value: { writeText } });
    Object.defineProperty(navigator, 'share', {
      value: async ({ text }: { text: string }) => void told.push(`told: ${text}`),
    });
    Object.assign(window, { told });
  });
  await seen({
    wins: [
      [0, 'Soup, at <b>one</b> table'],
      [0, 'A walk'],
      [400, 'Soup\nand bread', 'A recipe'],
    ],
  });
  await page.type('input[type="search"]', 'soup');
  await until('they are found', () =>
    page.evaluate(() => document.body.innerText.includes('2 wins found.')),
  );
  const told = () => page.evaluate(() => (window as unknown as { told: string[] }).told);
  await press('Copy');
  await until('it is copied', async () => (await told()).length === 1);
  await press('Tell someone');
  await until('it is told', async () => (await told()).length === 2);
  const [copied = '', shared] = await told();
  const lines = copied.split('\n').filter((_line, index) => ![0, 5].includes(index));
  expect(lines).toEqual([
    'Soup',
    'and bread',
    'What helped: A recipe',
    '',
    'Soup, at <b>one</b> table',
  ]);
  expect(shared).toBe(`told: ${copied}`);
});

it('hands what she put down to the browser as a file, and says so where there is none of it', async () => {
  await page.evaluateOnNewDocument(() => {
    const handed: string[] = [];
    URL.createObjectURL = (file: Blob) => {
      file.text().then((text) => handed.push(text));
      return '#handed';
    };
    HTMLAnchorElement.prototype.click = () => undefined;
    Object.assign(window, { handed });
  });
  const { change, act: _open, ...others } = screenNamed('wins-put-down');
  const file = others.file.replace('#wins', '#data');
  const put = async (as: string, words: RegExp) => {
    await page.evaluate((sought) => {
      const row = document.querySelector('[aria-label^="What you put down"]');
      const all = [...(row?.querySelectorAll('button') ?? [])];
      all.find((one) => one.innerText.startsWith(sought))?.click();
    }, as);
    await until(`it says ${words}`, () =>
      page.$eval('.data-status', (one) => one.textContent ?? '').then((text) => words.test(text)),
    );
  };
  await visit({ ...others, file });
  await put('Save as a table', /^Nothing has been put down yet/);
  await visit({ ...others, file, ...(change && { change }) });
  await put('Save as Markdown', /full-cup-let-goes-\d{4}-\d\d-\d\d\.md/);
  await put('Save as a table', /full-cup-let-goes-\d{4}-\d\d-\d\d\.csv/);
  const handed = () => page.evaluate(() => (window as unknown as { handed: string[] }).handed);
  await until('both are there', async () => (await handed()).length === 2);
  for (const text of await handed()) {
    expect(text).toMatch(/put down/);
    for (const one of ['The cake for Friday', 'Answering tonight'])
      expect(text.split(one)).toHaveLength(2);
  }
});
