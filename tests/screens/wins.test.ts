/** The page of wins by keyboard alone, with ten years of them, and with whatever somebody pastes. */
import { expect, it } from 'vitest';
import { until } from '../e2e/harness/waiting';
import { type Screen, screenNamed } from './screens';
import { headless, page, setVisitor, visit } from './visitor';

const WINS = 20_000;
const DAYS = 3_650;

setVisitor({ newPageEachTime: true });

const seen = (more: Partial<Screen> = {}) => visit({ ...screenNamed('wins'), ...more });

const JOT = '.win-field textarea';
const SEARCH = 'input[type="search"]';
const says = (words: string) =>
  until(`the page says ${words}`, () =>
    page.evaluate((sought) => document.body.innerText.includes(sought), words),
  );
const textsShown = () =>
  page.$$eval('.win-text', (all) => all.map((one) => (one as HTMLElement).innerText));
const press = (words: string) =>
  page.evaluate((sought) => {
    const all = [...document.querySelectorAll<HTMLElement>('.wins button')];
    all.find((one) => one.innerText === sought)?.click();
  }, words);
const textIn = (field: string) => page.$eval(field, (one) => (one as HTMLTextAreaElement).value);
/** As the clipboard gives it, in one go. */
const paste = (text: string) =>
  page.evaluate((pasted) => document.execCommand('insertText', false, pasted), text);

/** From the search to what is found. */
async function goPastSharing(): Promise<void> {
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
}

it('is jotted, found, changed and read back by keyboard alone', async () => {
  await seen();
  await page.focus(JOT);
  await page.keyboard.type('Bread, first try');
  await page.keyboard.down('Shift');
  await page.keyboard.press('Enter');
  await page.keyboard.up('Shift');
  await page.keyboard.type('and it rose #kitchen');
  await page.keyboard.press('Enter');
  await says('Kept.');
  await until('it stands first', async () => (await textsShown())[0]?.startsWith('Bread') === true);
  expect((await textsShown())[0]).toBe('Bread, first try\nand it rose #kitchen');
  await page.focus(SEARCH);
  await page.keyboard.type('BREAD #kit');
  await says('1 win found.');
  await goPastSharing();
  await until('its tag has the focus', () =>
    page.evaluate(() => document.activeElement?.className === 'tag'),
  );
  await page.keyboard.press('Enter');
  await until('the tag is whole', async () => (await textIn(SEARCH)) === 'BREAD #kit #kitchen ');
  await page.focus(SEARCH);
  await page.keyboard.press('Escape');
  await page.keyboard.type('bread');
  await says('1 win found.');
  await goPastSharing();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.win-editor textarea');
  await page.keyboard.type('Bread again');
  await page.keyboard.press('Tab');
  await page.keyboard.type('A warm kitchen');
  await page.keyboard.press('Enter');
  await until('it has its new words', async () => (await textsShown())[0] === 'Bread again');
  await says('What helped: A warm kitchen');
  await until('the focus is where it was', () =>
    page.evaluate(() => document.activeElement?.id.startsWith('edit-') === true),
  );
});

async function seenAfterTenYears(): Promise<void> {
  await seen();
  await page.goto('about:blank');
  await headless.killBackground();
  await headless.watcher.evaluate(fill, WINS, DAYS);
  await page.goto(headless.own('options.html#wins'));
  await page.waitForSelector('.win');
}

it('draws of ten years no more than is seen, and finds in them at once', async () => {
  await seenAfterTenYears();
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

/** Runs in a page of ours: wins of ten years, one in ten of which has a word with an accent. */
async function fill(wins: number, days: number): Promise<void> {
  const byDay = new Map<string, unknown[]>();
  for (let n = 0; n < wins; n += 1) {
    const at = Date.now() - Math.floor((n * days) / wins) * 86_400_000;
    const day = new Date(at).toISOString().slice(0, 10);
    const text = `Win ${n} ${n % 10 === 7 ? `in a Café, número ${n}` : 'on a plain day'} #tag${n % 50}`;
    byDay.set(day, [{ id: `w${n}`, text, at: at - n, day }, ...(byDay.get(day) ?? [])]);
  }
  await new Promise<void>((resolve, reject) => {
    const opening = indexedDB.open('full-cup');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const writing = opening.result.transaction('kept', 'readwrite');
      for (const [day, ofDay] of byDay) writing.objectStore('kept').put(ofDay, `wins:${day}`);
      writing.oncomplete = () => {
        opening.result.close();
        resolve();
      };
    };
  });
}

const HOSTILE = [
  '<script>document.title="caught"</script><img src=x onerror="document.title=\'caught\'">',
  '\u202Ereversed\u202C \u2066isolated \u200B\u200Dzero\uFEFFwidth',
  'مرحبا #شكرا\nHello, שלום\n今日は 👩‍👧‍👦',
  '=HYPERLINK("http://example.org")\t"quoted", \\back\\',
  `${'Zalgo'.replace(/./g, (letter) => `${letter}\u0300\u0301\u0302`)} ${'word '.repeat(100)}end`,
];

it('keeps whatever is pasted as it is, and shows it as text', async () => {
  await seen({ wins: [] });
  for (const text of HOSTILE) {
    await page.focus(JOT);
    await paste(text);
    await page.keyboard.press('Enter');
    await until('it is shown as it was pasted', () =>
      page.evaluate(
        (sought) =>
          [...document.querySelectorAll('.win-text')].some((one) => one.textContent === sought),
        text,
      ),
    );
  }
  expect(await page.title()).not.toContain('caught');
  expect(await page.$$eval('.win script, .win img', (all) => all.length)).toBe(0);
  const { scrollWidth, clientWidth } = await page.evaluate(() => ({
    scrollWidth: document.documentElement.scrollWidth,
    clientWidth: document.documentElement.clientWidth,
  }));
  expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
});

it('says that a text is too long, and loses nothing of it', async () => {
  await seen();
  const long = 'x'.repeat(100_000);
  await page.focus(JOT);
  await paste(long);
  await says('That’s too long. Up to 2,000 letters fit.');
  await page.keyboard.press('Enter');
  expect((await textIn(JOT)).length).toBe(long.length);
  await press('Edit');
  await page.waitForSelector('.win-editor textarea');
  await paste('y'.repeat(2_001));
  await page.focus(SEARCH);
  expect((await textIn('.win-editor textarea')).length).toBe(2_001);
  await until('it says how many fit', () =>
    page.$eval('.win-editor', (one) => one.textContent?.includes('Up to 2,000 letters fit.')),
  );
});

it('is moved to another day, and back', async () => {
  await seen({ wins: [[1, 'Soup']] });
  const dayOfSoup = () => page.$eval('.seen-day', (one) => (one as HTMLElement).dataset.day ?? '');
  const day = await dayOfSoup();
  await press('Edit');
  await page.waitForSelector('.win-editor');
  await page.$eval('.win-editor input', (one) => {
    (one as HTMLInputElement).value = '2019-05-03';
    one.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await page.focus('.win-editor textarea');
  await page.keyboard.press('Enter');
  await says('May 3, 2019');
  await says('Kept.');
  await press('Undo');
  await until('it is back', async () => (await dayOfSoup()) === day);
  await page.focus(JOT);
  await page.keyboard.type('A walk');
  await press('What helped?');
  await page.waitForSelector('.jot-more textarea');
  await page.keyboard.type('The sun');
  await press('For another day…');
  await page.waitForSelector('.jot-more input');
  await page.$eval('.jot-more input', (one) => {
    (one as HTMLInputElement).value = '2020-01-02';
    one.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await page.focus(JOT);
  await page.keyboard.press('Enter');
  await says('January 2, 2020');
  await says('What helped: The sun');
  await press('Undo');
  await until('it is in the field again', async () => (await textIn(JOT)) === 'A walk');
  expect(await textIn('.jot-more textarea')).toBe('The sun');
  expect(await page.$$eval('.win', (all) => all.length)).toBe(1);
});

it('keeps nothing on a day to come, and shows what helped and the day wherever it would be kept', async () => {
  await seen();
  const setDay = (day: string) =>
    page.$eval(
      '.jot-more input',
      (one, value) => {
        (one as HTMLInputElement).value = value;
        one.dispatchEvent(new Event('input', { bubbles: true }));
      },
      day,
    );
  await page.focus(JOT);
  await page.keyboard.type('A walk');
  await press('What helped?');
  await page.waitForSelector('.jot-more textarea');
  await page.keyboard.type('The sun');
  await press('For another day…');
  await page.waitForSelector('.jot-more input');
  await setDay('2020-01-02');
  await setDay('2900-01-01');
  await says('Choose today or an earlier day.');
  await page.focus(JOT);
  await page.keyboard.press('Enter');
  expect(await textIn(JOT)).toBe('A walk');
  await setDay('2020-01-02');
  const isThere = (where: string) =>
    until(`it is whole ${where}`, () =>
      page.evaluate(() => {
        const all = [...document.querySelectorAll<HTMLInputElement>('.win-field .field')];
        return all.map(({ value }) => value).join() === 'A walk,The sun,2020-01-02';
      }),
    );
  await isThere('as it is typed');
  await until('it is stored', () =>
    headless.watcher.evaluate(async () =>
      JSON.stringify(await chrome.storage.local.get(null)).includes('"day":"2020-01-02"'),
    ),
  );
  await page.reload();
  await isThere('after it was loaded anew');
  await page.goto(headless.own('popup.html'));
  await isThere('in the popup');
});

it('goes to a day from the calendar, and meets a win by chance', async () => {
  await seenAfterTenYears();
  await says('On this day');
  await says('3 years ago');
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

it('brings back exactly what was deleted or changed', async () => {
  const text = '  two  spaces,\n\n an empty line \u202E and #tags 🍲'.trim();
  await seen({ wins: [[1, text]] });
  const isAsBefore = () =>
    until('it is as it was', () =>
      page.evaluate(
        (sought) =>
          document.querySelector('.win-text:not(.gone)')?.textContent === sought &&
          document.querySelectorAll('.win').length === 1,
        text,
      ),
    );
  await press('Delete');
  await says('Deleted.');
  await press('Undo');
  await isAsBefore();
  await press('Edit');
  await page.waitForSelector('.win-editor textarea');
  await page.keyboard.type('Other words');
  await page.keyboard.press('Enter');
  await says('Kept.');
  await press('Undo');
  await isAsBefore();
  await page.reload();
  await isAsBefore();
});
