/** Every surface of ours, looked at by axe: nothing it knows of stands in anybody's way. */
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { complaintsAbout } from './harness/complaints';
import { dropFile, fileText } from './harness/files';
import { layoutOf, WELL_LAID, wear } from './harness/layout';
import { livedThrough } from './harness/lived-day';
import { openMail, stayUntilDue } from './harness/mail';
import { changeState } from './harness/next-morning';
import { GMAIL_GRANT, setStage } from './harness/stage';
import { mainlyIn, onlyInWholeRun } from './harness/told-in';

const stage = setStage();
onlyInWholeRun('tests/screens asks axe about every screen', {
  except: ['finds nothing on the popup', 'finds nothing on the rest page'],
});
mainlyIn('chromium', 'pages of ours, without focus, keys of the browser or time');

it('finds nothing on the popup, at home and as the card', async () => {
  const person = await stage.arrivesWithMail(3);
  await openMail(person);
  const home = await person.openOwnPage('popup.html?place=tab');
  await person.surface(home).says('A win, however small');
  expect(await complaintsAbout(person, home)).toEqual([]);
  await home.close();
  await stayUntilDue(person);
  const card = await person.openOwnPage('popup.html?place=tab');
  await person.surface(card).says('Rest a little?');
  expect(await complaintsAbout(person, card)).toEqual([]);
});

it('finds nothing on the line below the rests: a grant that is gone, and a site that is counted', async () => {
  const person = await stage.arrivesWithMail(600);
  const work = { host: 'outlook.office.com', path: '' };
  await person.tell({ type: 'site-added', groupId: 'email', sites: [work] });
  const look = async (words: string) => {
    const page = await person.openOwnPage('popup.html');
    await person.surface(page).says(words);
    expect(await complaintsAbout(person, page), words).toEqual([]);
    await page.close();
  };
  await look('Full Cup can’t see outlook.office.com anymore');
  await person.tell({ type: 'site-removed', groupId: 'email', sites: [work] });
  await person.fromWithin(() => {
    const sites = [{ host: 'mail.google.com', path: '' }];
    const wish = { group: { id: 'email', name: null }, isNewGroup: false, sites };
    const note = { kind: 'counted', by: 'popup', wish, until: Date.now() + 60_000 };
    return chrome.storage.session.set({ wish: note });
  });
  await look('mail.google.com is counted now.');
});

it('finds nothing on the rest page, while she rests and after', async () => {
  const person = await stage.arrivesWithMail(600);
  await openMail(person);
  await person.tell({ type: 'rest-begun', seconds: 600 });
  const page = await person.ownPage('rest.html');
  await person.surface(page).says('Resting until');
  expect(await complaintsAbout(person, page)).toEqual([]);
  await person.surface(page).clickOn('.practice-card');
  await person.surface(page).says('about');
  expect(await complaintsAbout(person, page)).toEqual([]);
  await person.surface(page).press('I’m back');
  await person.surface(page).says('Welcome back');
  expect(await complaintsAbout(person, page)).toEqual([]);
});

it.each([
  ['sites', 'Full Cup sees these sites'],
  ['pauses', 'How often Full Cup may ask'],
  ['wins', 'Soup on the table'],
  ['insights', 'Nothing has been counted yet today'],
  ['data', 'One file with your win'],
])('finds nothing in the options: %s', async (section, words) => {
  const person = await stage.arrivesWithMail(600);
  await person.tell({ type: 'win-jotted', id: 'one', text: 'Soup on the table #dinner' });
  const page = await person.openOwnPage(`options.html#${section}`);
  await person.surface(page).says(words);
  expect(await complaintsAbout(person, page)).toEqual([]);
});

it('lays pauses and rests out well, wide and narrow, in both directions, with calls and every sheet open', async () => {
  const person = await stage.arrivesWithMail(600);
  const { settings } = await person.state();
  await changeState(person, {
    callSites: [
      { host: 'meet.google.com', path: '' },
      { host: 'a-room-with-a-long-name.video.example.org', path: '' },
    ],
    settings: { ...settings, notifyBy: 'notification', ownName: 'Mama', tone: true },
  });
  const page = await person.openOwnPage('options.html#pauses');
  const options = person.surface(page);
  await options.says('so it won’t notice calls there');
  await options.says('Your browser no longer allows notifications');
  await options.press('Where do you take calls?');
  await options.says('Another site’s address');
  for (const [width, dir] of [
    [1_280, 'ltr'],
    [1_280, 'rtl'],
    [640, 'ltr'],
    [320, 'ltr'],
    [320, 'rtl'],
  ] as const) {
    await wear(page, { width, height: 800, dir });
    const isLaid = { ...WELL_LAID, cupIsLarge: false };
    expect(await layoutOf(page), `${width} px, ${dir}`).toEqual(isLaid);
  }
  expect(await complaintsAbout(person, page)).toEqual([]);
});

it('finds nothing on today: a piece, a part that can’t be, what is struck out, and the list', async () => {
  const person = await stage.arrivesWithMail(600);
  await livedThrough(
    person,
    [
      { from: 180, to: 161, struck: true },
      { from: 120, to: 60, endedBy: 'resting' },
    ],
    { rests: [{ from: 55, to: 45 }] },
  );
  const page = await person.openOwnPage('options.html#insights');
  const today = person.surface(page);
  const look = async (words: string) => {
    await today.says(words);
    expect(await complaintsAbout(person, page), words).toEqual([]);
  };
  await look('Select any part');
  await today.clickOn('.day-strip-control');
  await look('Email · 1 hour');
  await today.press('To');
  await person.press('Up');
  await look('Choose times between');
  await today.press('The day as a list');
  await today.clickOn('.day-list-row.counted');
  await look('Not counted.');
  await today.clickOn('.day-list-row.gap');
  await look('Counting stopped at');
});

it('finds nothing while data comes in and goes', async () => {
  const person = await stage.arrivesWithMail(600);
  const page = await person.openOwnPage('options.html#data');
  const data = person.surface(page);
  const lookAt = async (words: string) => {
    await data.says(words);
    expect(await complaintsAbout(person, page), words).toEqual([]);
  };
  const bring = (text: string) => dropFile(page, 'input[type=file]', text, 'full-cup.json');

  await bring('{}');
  await lookAt('Nothing has changed.');
  const site = { host: 'news.example.org', path: '' };
  const groups = [{ id: 'news', name: 'News', sites: [site] }];
  await bring(fileText({ groups }));
  await lookAt('What full-cup.json would change');
  await data.press('Add it');
  await lookAt('Full Cup can’t see news.example.org yet');
  await data.press('Delete everything…');
  await lookAt('Delete everything?');
  await data.press('Delete everything');
  await lookAt('Everything is deleted.');
});

it('finds nothing on the faces that are seen less often', async () => {
  const person = await stage.arrives({ grants: [GMAIL_GRANT] });
  /** Looks at a page of ours once it says something, and leaves it open. */
  const look = async (path: string, words: string): Promise<Page> => {
    const page = await person.openOwnPage(path);
    await person.surface(page).says(words);
    expect(await complaintsAbout(person, page), words).toEqual([]);
    return page;
  };
  /** Presses something there, and looks at what comes of it. */
  const lookBehind = async (page: Page, control: string, words: string) => {
    await person.surface(page).press(control);
    await person.surface(page).says(words);
    expect(await complaintsAbout(person, page), words).toEqual([]);
  };

  await (await look('options.html', 'Where do you read your email?')).close();
  await (await look('rest.html', 'Two minutes is a rest, too.')).close();
  await person.tell({ type: 'quiet-asked', until: 'an-hour' });
  await (await look('popup.html?place=tab', 'Quiet until')).close();
  await person.tell(
    { type: 'quiet-ended' },
    { type: 'settings-changed', settings: { pauseGapSeconds: 1, arrivalSeconds: 1 } },
    {
      type: 'site-added',
      groupId: 'email',
      sites: [{ host: 'mail.google.com', path: '' }],
    },
    {
      type: 'limit-changed',
      groupId: 'email',
      kind: 'session',
      limit: { on: true, seconds: 3 },
    },
  );
  const limits = await person.openOwnPage('options.html#sites');
  await lookBehind(limits, '3 seconds', 'Another length, in minutes');
  await limits.close();

  await openMail(person);
  await stayUntilDue(person);
  const card = await look('popup.html', 'Rest a little?');
  await lookBehind(card, 'Not today', 'No more pauses until tomorrow.');
  await person.surface(card).press('Undo');
  await person.surface(card).says('Rest a little?');
  await lookBehind(card, 'One slow breath', 'Breathe');
  await card.close();
  await person.tell({ type: 'rest-begun', seconds: 600 });
  await person.surface(await person.ownPage('rest.html')).says('Resting until');
  await look('popup.html?place=tab', 'Show the rest page');
});

it('finds nothing in the first run, on every card and on the card to try', async () => {
  const person = await stage.arrives({ keepWelcome: true });
  const page = await person.ownPage('welcome.html');
  const welcome = person.surface(page);
  const look = async (words: string) => {
    await welcome.says(words);
    expect(await complaintsAbout(person, page), words).toEqual([]);
  };
  await look('Rest a little, now and then.');
  await welcome.press('Next');
  await look('Where do you read your email?');
  await welcome.press('More services');
  await welcome.press('Another site');
  await welcome.press('Add these');
  await look('Choose at least one.');
  await welcome.press('Skip');
  await look('How long before it asks?');
  await welcome.press('Skip');
  await look('Try it now.');
  await welcome.press('Not now');
  await look('You’re all set.');
  const trial = await person.openOwnPage('popup.html?trial&place=tab');
  await person.surface(trial).says('This is how I ask.');
  expect(await complaintsAbout(person, trial)).toEqual([]);
});
