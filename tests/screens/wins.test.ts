/** The page of wins by keyboard alone, and with whatever somebody pastes. */
import { expect, it } from 'vitest';
import { until } from '../e2e/harness/waiting';
import { JOT, paste, press, SEARCH, says, seen, textIn, textsShown } from './on-wins';
import { headless, page, setVisitor } from './visitor';

setVisitor({ newPageEachTime: true });

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
  await page.evaluate(() => {
    new MutationObserver(() => {
      const texts = [...document.querySelectorAll<HTMLElement>('.win-text')];
      if (texts.some((one) => one.innerText.includes('first try'))) document.body.id = 'old-words';
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  await page.keyboard.press('Enter');
  await until('it has its new words', async () => (await textsShown())[0] === 'Bread again');
  await says('What helped: A warm kitchen');
  await until('the focus is where it was', () =>
    page.evaluate(() => document.activeElement?.id.startsWith('edit-') === true),
  );
  await until('what is found was read anew', async () => {
    await page.focus(SEARCH);
    await page.keyboard.press('Escape');
    await page.keyboard.type('warm');
    return (await textsShown()).join() === 'Bread again';
  });
  expect(await page.$('#old-words')).toBeNull();
});

const HOSTILE = [
  '<script>document.title="caught"</script><img src=x onerror="document.title=\'caught\'">',
  '\u202Ereversed\u202C \u2066isolated \u200B\u200Dzero\uFEFFwidth',
  'مرحبا #شكرا\nHello, שלום\n今日は 👩‍👧‍👦',
  '=HYPERLINK("http://example.org")\t"quoted", \\back\\',
  `${'Zalgo'.replace(/./g, (letter) => `${letter}\u0300\u0301\u0302`)} ${'word '.repeat(100)}end`,
];

/** Where each of these words begins on its line, px from the left. */
const xOf = (words: readonly string[]) =>
  page.evaluate(
    (sought) =>
      sought.map((word) => {
        const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        while (walk.nextNode()) {
          const node = walk.currentNode;
          const at = node.textContent?.indexOf(word) ?? -1;
          if (at === -1 || node.parentElement?.closest('.win-text') === null) continue;
          const range = document.createRange();
          range.setStart(node, at);
          range.setEnd(node, at + word.length);
          return range.getBoundingClientRect().left;
        }
        return Number.NaN;
      }) as [number, number, number, number],
    words,
  );

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
  // Of lines that run to the left and to the right, each runs as its own letters do.
  const [word, tag, hello, shalom] = await xOf(['مرحبا', '#شكرا', 'Hello', 'שלום']);
  expect([tag < word, hello < shalom]).toEqual([true, true]);
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
