/** Today as a strip: why each minute was counted, and what wasn't her, struck out and put back. */
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { livedThrough, type Piece } from './harness/lived-day';
import { openMail, stayUntilDue } from './harness/mail';
import type { Person } from './harness/person';
import { setStage } from './harness/stage';
import { mainlyIn, onlyInWholeRun } from './harness/told-in';
import { until } from './harness/waiting';

const stage = setStage();
mainlyIn('chromium', 'pages of ours, without focus, keys of the browser or time');
onlyInWholeRun('tests/screens and the tests of the strip hold it', {
  only: ['fits a narrow page', 'refuses times', 'says in one line'],
});
const MINUTE = 60_000;

/** Three hours: nineteen minutes, an hour around the middle, ten minutes up to a moment ago. */
const A_MORNING: readonly Piece[] = [
  { from: 180, to: 161, endedBy: 'away' },
  { from: 120, to: 60, endedBy: 'locked' },
  { from: 12, to: 2, endedBy: 'elsewhere' },
];

it('shows what was counted with its reason; struck out, the pause that was due lapses; put back, all is as before', async () => {
  const person = await stage.arrivesWithMail(3);
  await openMail(person);
  await stayUntilDue(person);
  const { today, words } = await openToday(person);
  const before = await person.stateBecomes('counting has stopped', stoppedElsewhere);
  await today.press('The day as a list');
  await today.clickOn('.day-list-row.counted');
  await today.says('The page was in front and you were using it.');
  await today.says(/Email \d+ sec/);
  await today.press('That wasn’t me');
  await today.says('Not counted.');
  const struck = await person.stateBecomes('nothing is due', ({ pause }) => pause.kind === 'none');
  expect(struck.ledger.countedMs).toEqual({});
  expect(struck.sessions.email?.countedMs).toBe(0);
  expect(struck.ledger.spans).toHaveLength(before.ledger.spans.length);
  await until('the sum says so', async () => !/Email \d+ sec/.test(await words()));
  await today.press('Count it after all');
  await today.says('That wasn’t me');
  const { ledger, sessions } = await person.state();
  expect(ledger.countedMs).toEqual(before.ledger.countedMs);
  expect(ledger.spans).toEqual(before.ledger.spans);
  expect(sessions.email?.countedMs).toBe(before.sessions.email?.countedMs);
});

it('the popup’s minutes follow; and a reload and a killed background keep it', async () => {
  const person = await stage.arrivesWithMail(6_000);
  const before = await livedThrough(
    person,
    [
      { from: 28, to: 17 },
      { from: 14, to: 2 },
    ],
    { sessionFrom: 30 },
  );
  await popupSays(person, 'Next pause after 77 more minutes in your email');
  const { page, today } = await openToday(person);
  await today.press('The day as a list');
  await today.clickOn('.day-list-row.counted');
  await today.says('Email 23 min');
  await today.press('That wasn’t me');
  await today.says('Email 12 min');
  await popupSays(person, 'Next pause after 88 more minutes in your email');
  await person.killBackground();
  await person.press('F5');
  const isOpen = () => page.evaluate(() => document.querySelector('details[open]') !== null);
  await until('the page is loaded anew', () =>
    isOpen().then(
      (is) => !is,
      () => false,
    ),
  );
  await today.says('Email 12 min');
  await today.press('The day as a list');
  await today.clickOn('.day-list-row.counted');
  await today.says('Not counted.');
  await today.press('Count it after all');
  await today.says('Email 23 min');
  await popupSays(person, 'Next pause after 77 more minutes in your email');
  expect((await person.state()).ledger.spans).toEqual(before);
});

it('any part of the strip can be pointed at; a part of an hour is struck out by its times, with the keys alone', async () => {
  const person = await stage.arrivesWithMail(600);
  const [, hour] = await livedThrough(person, A_MORNING);
  if (hour === undefined) throw new Error('There is no hour.');
  const { page, today } = await openToday(person);
  await today.clickOn('.day-strip-control');
  await today.says('Email · 1 hour');
  await person.press('Left');
  await today.says('no typing or mouse for a while.');
  await person.press('Home');
  await today.says('Email · 19 minutes');
  await person.press('Right', 'Right');
  await today.says('Email · 1 hour');

  const tenLater = hour.fromAt + 10 * MINUTE;
  await person.press('Tab');
  await typeTime(person, page, tenLater);
  await tabTo(person, page, 'That wasn’t me');
  await person.press('Return');
  await today.says('Not counted.');
  await hasFocus(page, 'Count it after all');
  const { ledger } = await person.state();
  expect(ledger.countedMs.email).toBe((19 + 10 + 10) * MINUTE);
  expect(ledger.spans.filter(({ struck }) => struck)).toEqual([
    { ...hour, fromAt: tenLater, ms: 50 * MINUTE, struck: true },
  ]);
  await today.says('Email 39 min');
  await person.press('Return');
  await today.says('Email 1 hr 29 min');
  await hasFocus(page, 'That wasn’t me');
  expect((await person.state()).ledger.spans[1]).toEqual(hour);
});

it('refuses times that lie outside, kindly, and strikes nothing', async () => {
  const person = await stage.arrivesWithMail(600);
  const [, hour] = await livedThrough(person, A_MORNING);
  if (hour === undefined) throw new Error('There is no hour.');
  const { page, today } = await openToday(person);
  await today.clickOn('.day-strip-control');
  await today.says('Email · 1 hour');
  await page.focus('input[type=time]');
  await typeTime(person, page, hour.fromAt - MINUTE);
  await today.says('Choose times between');
  await today.press('That wasn’t me');
  // It leads back to the times.
  await typeTime(person, page, hour.fromAt + MINUTE);
  await until('it is content', async () => !(await today.text()).includes('Choose times between'));
  expect((await person.state()).ledger.countedMs.email).toBe(89 * MINUTE);
});

it('says in one line that nothing has been counted, and greets her', async () => {
  const person = await stage.arrivesWithMail(600);
  const { page, today } = await openToday(person);
  expect(await today.says('Nothing has been counted yet today.')).toMatch(
    /Good (morning|afternoon|evening)\./,
  );
  expect(await page.$('.day-strip')).toBeNull();
});

it('fits a narrow page, where the list is open by itself and easy to press', async () => {
  const person = await stage.arrivesWithMail(600);
  await livedThrough(person, A_MORNING, { rests: [{ from: 50, to: 40 }] });
  const page = await person.openOwnPage('options.html');
  await page.setViewport({ width: 320, height: 640 });
  await page.evaluate(() => {
    window.location.hash = 'insights';
  });
  const today = person.surface(page);
  await today.says('The day as a list');
  await page.evaluate(() => {
    for (const row of document.querySelectorAll<HTMLElement>('.day-list-row')) {
      if (row.textContent?.includes('1 hour')) row.click();
    }
  });
  await today.says('The page was in front and you were using it.');
  const tooSmall = await page.evaluate(() => {
    const controls = [...document.querySelectorAll('main :is(button, summary, input)')];
    const heights = controls.map((control) => control.getBoundingClientRect().height);
    return heights.filter((height) => height < 44);
  });
  expect(tooSmall).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});

type State = Awaited<ReturnType<Person['state']>>;

function stoppedElsewhere({ ledger }: State): boolean {
  return ledger.spans.at(-1)?.endedBy === 'elsewhere';
}

async function openToday(person: Person) {
  const page = await person.openOwnPage('options.html#insights');
  const today = person.surface(page);
  await today.says('Today');
  return { page, today, words: () => today.text() };
}

async function popupSays(person: Person, words: string): Promise<void> {
  const page = await person.openOwnPage('popup.html?place=tab');
  await person.surface(page).says(words);
  await page.close();
}

/** Types a time of the day into the field that has the focus, hour, minute and half of the day. */
async function typeTime(person: Person, page: Page, at: number): Promise<void> {
  const time = await page.evaluate((instant) => {
    const parts = { hour: '2-digit', minute: '2-digit', hour12: true } as const;
    return new Intl.DateTimeFormat('en-US', parts).format(instant);
  }, at);
  await person.type(time.replace(/[^\dAP]/g, '').toLowerCase(), 60);
}

/** A time field has several stops for the key. */
async function tabTo(person: Person, page: Page, control: string): Promise<void> {
  await until(`the Tab key leads to "${control}"`, async () => {
    if ((await focused(page)) === control) return true;
    await person.press('Tab');
    return false;
  });
}

async function hasFocus(page: Page, control: string): Promise<void> {
  await until(`"${control}" has the focus`, async () => (await focused(page)) === control);
}

function focused(page: Page): Promise<string> {
  return page.evaluate(() => (document.activeElement as HTMLElement).innerText);
}
