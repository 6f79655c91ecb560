/** What she says when she rests, what others read, how they breathe, and the sound at the end. */
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { complaintsAbout } from './harness/complaints';
import { openMail } from './harness/mail';
import { loadAnew } from './harness/own-pages';
import { setStage } from './harness/stage';
import type { Surface } from './harness/surface';
import { mainlyIn, onlyInWholeRun } from './harness/told-in';
import { staysSo, until } from './harness/waiting';

const stage = setStage();
mainlyIn('chromium', 'pages of ours, without focus, keys of the browser or time');
onlyInWholeRun('a rest to its end, in real time; utils/browser/tone.test.ts holds the tone', {
  only: ['ends with a tone'],
});
onlyInWholeRun('tests/screens look at the cup that breathes', { only: ['breathes with the cup'] });

const USUAL = 'I’m taking a break so I can feel better.';
const MODEST = 'I’m taking a break so I can feel a little better.';

it('can be said, whispered, typed or felt, in words and by a name that she chose', async () => {
  const { person, page, rest } = await resting();
  await rest.says('Resting until');
  const isAsking = async () => (await rest.has('I said it')) || (await rest.has('I’ll type it'));
  for (const way of ['I said it', 'I whispered it', 'A hand on my heart']) {
    if (way !== 'I said it') await rest.press('More ways');
    await rest.press(way);
    await until(`${way} is a yes`, async () => !(await isAsking()));
    await loadAnew(person, page);
    await rest.says('More ways');
  }
  await rest.press('More ways');
  await rest.press('I’ll type it');
  await until('the field has the focus', async () => (await rest.focus())?.tag === 'input');
  await person.type('im takking a brea');
  await until('the letters are followed', async () => {
    return (await said(page)) === 'I’m taking a brea';
  });
  expect(await complaintsAbout(person, page)).toEqual([]);
  await person.type('k so i can feel better');
  await until('it is said', async () => (await rest.focus())?.tag === 'h1');
  expect(await rest.text()).toContain(USUAL);

  const options = await person.openOwnPage('options.html#rests');
  const sheet = person.surface(options);
  await sheet.press(MODEST);
  await sheet.says('Kept.');
  await sheet.press('Your name (optional)');
  await person.type('Mum');
  await sheet.says('Mum, you’re taking a break so you can feel better.');
  expect(await complaintsAbout(person, options)).toEqual([]);
  await sheet.clickOn('#rest-ours-own-name');
  await person.stateBecomes('it is chosen', ({ settings }) => {
    return settings.sentenceVariant === 'own-name';
  });
  await sheet.press('Undo');
  await person.stateBecomes('it is the one before', ({ settings }) => {
    return settings.sentenceVariant === 'modest';
  });
  await page.bringToFront();
  await rest.says('Mum is resting until');
  expect(await rest.text()).toContain(MODEST);
  const plain = (text: string) => text.replace(/[\u2066-\u2069]/g, '');
  await until('the title says it', async () => {
    return plain(await page.evaluate(() => document.title)).startsWith('Mum is resting until');
  });
  await until('the cup says it', async () => {
    const title = await person.fromWithin(() => chrome.action.getTitle({}));
    return plain(title).includes('Mum is resting until');
  });
});

it('breathes with the cup on request, and fills the screen for whoever looks', async () => {
  const { person, page, rest } = await resting();
  await rest.press('I said it');
  await rest.press('Breathe together');
  await rest.says('Breathe in');
  await rest.says('Breathe out');
  expect(await complaintsAbout(person, page)).toEqual([]);

  await rest.press('Full screen');
  await until('it fills the screen', () =>
    page.evaluate(() => document.fullscreenElement?.className === 'full-window-wall'),
  );
  await rest.says('Back to the page');
  expect(await large(page)).toEqual({ cupIsLarge: true, controls: 1, isWhole: true });
  expect(await isFocused(page, 'Back to the page')).toBe(true);
  await person.press('Escape');
  await until('the page is back', () => isOnPage(page));
  await until('the focus is where it was', () => isFocused(page, 'Full screen'));

  // Where the browser gives no full screen, it is the whole window.
  await page.evaluate(() => {
    Element.prototype.requestFullscreen = () => Promise.reject(new TypeError('refused'));
  });
  await rest.press('Full screen');
  await rest.says('Back to the page');
  expect(await complaintsAbout(person, page)).toEqual([]);
  for (const [width, height] of [
    [320, 640],
    [640, 400],
    [1280, 800],
  ] as const) {
    await page.setViewport({ width, height });
    expect(await large(page), `${width} px`).toMatchObject({ cupIsLarge: true, isWhole: true });
  }
  await page.setViewport(null);
  await person.press('Escape');
  await until('the page is back', () => isOnPage(page));
  await rest.press('That’s enough');
  await until('they breathe as they like', async () => !(await rest.text()).includes('Breathe o'));
  expect((await person.state()).rest.kind).toBe('resting');
});

it('ends with a tone, once, and says so where nothing can be heard, too', async () => {
  const { person, page, rest } = await resting({ tone: true });
  await rest.press('I said it');
  await listen(page);
  await person.tell({ type: 'rest-ended' }, { type: 'rest-begun', seconds: 8 });
  const heard = await until('the tone has been heard', async () => {
    const { loudest, isOver } = await heardOn(page);
    return isOver && { loudest };
  });
  // 18 dB below the loudest, and far from silence.
  expect(heard.loudest).toBeGreaterThan(0.09);
  expect(heard.loudest).toBeLessThan(0.13);
  await rest.says(/Resting for a minute/);
  await loadAnew(person, page);
  await rest.says(/Resting for a minute/);
  await listen(page);
  await rest.press('I said it');
  await staysSo('no tone after it', async () => (await heardOn(page)).count === 0, 2_000);

  // As the browser has it: perhaps with nothing to hear it with.
  await person.tell({ type: 'rest-ended' }, { type: 'rest-begun', seconds: 4 });
  await loadAnew(person, page);
  await rest.says(/Resting for a minute/);
  expect(await page.evaluate(() => document.title)).toContain('Resting for a minute');
});

async function resting(settings: { readonly tone?: boolean } = {}) {
  const person = await stage.arrivesWithMail(600);
  await openMail(person);
  await person.tell({ type: 'settings-changed', settings }, { type: 'rest-begun', seconds: 600 });
  const page = await person.ownPage('rest.html');
  const rest: Surface = person.surface(page);
  await rest.says('Resting until');
  return { person, page, rest };
}

function said(page: Page): Promise<string | undefined> {
  return page.evaluate(() => document.querySelector('.said-so-far')?.textContent ?? '');
}

function isOnPage(page: Page): Promise<boolean> {
  return page.evaluate(
    () => document.fullscreenElement === null && document.querySelector('dialog[open]') === null,
  );
}

function isFocused(page: Page, words: string): Promise<boolean> {
  return page.evaluate((name) => document.activeElement?.textContent === name, words);
}

/** What of the whole screen or window is there, and whether all of it can be seen. */
function large(page: Page) {
  return page.evaluate(() => {
    const wall = document.querySelector('.full-window-wall');
    if (wall === null) throw new Error('Nothing is shown large.');
    const parts = [...wall.querySelectorAll('h2, button, .cup')];
    const boxes = parts.map((part) => part.getBoundingClientRect());
    const [cup] = boxes.slice(-1);
    const within = boxes.every(
      (box) =>
        box.left >= 0 && box.right <= innerWidth + 0.5 && box.top >= 0 && box.bottom <= innerHeight,
    );
    return {
      cupIsLarge: (cup?.height ?? 0) >= 200,
      controls: wall.querySelectorAll('button, input, a').length,
      isWhole: within && wall.scrollHeight <= wall.clientHeight + 1,
    };
  });
}

/** What the page plays from now on is drawn in place of being heard: a machine for tests may have no loudspeaker. */
function listen(page: Page): Promise<void> {
  return page.evaluate(() => {
    const heard = { count: 0, loudest: 0, isOver: false };
    const draw = async (context: OfflineAudioContext) => {
      const samples = (await context.startRendering()).getChannelData(0);
      heard.loudest = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
      heard.isOver = true;
    };
    class Drawn extends OfflineAudioContext {
      constructor() {
        super(1, 88_200, 44_100);
        heard.count += 1;
      }
      override get state() {
        return 'running' as const;
      }
      override async resume() {
        setTimeout(() => void draw(this), 0);
      }
      close() {
        return Promise.resolve();
      }
    }
    Object.assign(window, { AudioContext: Drawn, heard });
  });
}

function heardOn(page: Page) {
  type Heard = { readonly count: number; readonly loudest: number; readonly isOver: boolean };
  return page.evaluate(() => (window as unknown as { heard: Heard }).heard);
}
