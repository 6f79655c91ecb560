/** The four answers that the card offers, each doing what it says. */
import { expect, it } from 'vitest';
import { cupSays } from './harness/cup';
import { hadAWin } from './harness/kept';
import { arriveAtTheCard, letCardOpen, openMail, stayUntilDue } from './harness/mail';
import { setStage } from './harness/stage';
import { mainlyIn } from './harness/told-in';
import { staysSo } from './harness/waiting';

const stage = setStage();
mainlyIn('chromium', 'the card is a page of ours');

it('Rest now: the rest page comes, ten minutes, and the card is gone', async () => {
  const person = await arriveAtTheCard(stage);
  await person.popup.press('Rest now');
  await person.popup.closes();
  const rest = person.surface(await person.ownPage('rest.html'));
  await rest.says('I’m taking a break so I can feel better.');
  await rest.says(/Resting until \d/);
  const { rest: kept, pause } = await person.state();
  expect(kept).toMatchObject({ kind: 'resting', seconds: 600 });
  expect(pause.kind).toBe('none');
});

it('fits its popup, with a margin of paper under the last choice', async () => {
  const person = await arriveAtTheCard(stage);
  const fit = await person.popup.fit();
  expect(fit?.scrolls).toBe(false);
  expect(fit?.belowPx).toBeGreaterThanOrEqual(16);
});

it('One breath: it begins in the card, and can end at any time', async () => {
  const person = await arriveAtTheCard(stage);
  await person.popup.press('One slow breath');
  await person.popup.says('Breathe in');
  await person.popup.press('That’s enough');
  await person.popup.closes();
  await person.stateBecomes('the pause is over', ({ pause }) => pause.kind === 'none');
});

it('Let me finish this first: says when it will ask, and keeps quiet until then', async () => {
  const person = await arriveAtTheCard(stage);
  await person.popup.says(/I’ll ask again after \d+:\d\d/);
  await person.popup.press('Let me finish this first');
  await person.popup.closes();
  const { pause } = await person.stateBecomes(
    'the pause is put off',
    (state) => state.pause.kind === 'due' && state.pause.putOff === 1,
  );
  if (pause.kind !== 'due') throw new Error('The pause is gone.');
  const inMinutes = (pause.askAfter - Date.now()) / 60_000;
  expect(inMinutes).toBeGreaterThan(9.5);
  expect(inMinutes).toBeLessThanOrEqual(10);
  await person.goToTab(2);
  await person.goToTab(1);
  await staysSo('no card after a put-off', async () => !(await person.popup.isOpen()), 2_000);
});

it('Not today: quiet until tomorrow, with a way to take it back', async () => {
  const person = await arriveAtTheCard(stage);
  await person.popup.press('Not today');
  await person.popup.says('No more pauses until tomorrow.');
  const { tally } = await person.stateBecomes(
    'silence is kept',
    (state) => state.tally.silentUntil !== null,
  );
  expect(tally.silentUntil).toBeGreaterThan(Date.now());
  await person.popup.press('Undo');
  await person.popup.says('Rest a little?');
  await person.stateBecomes('she may be asked', (state) => state.tally.silentUntil === null);
});

it('Escape, once she has seen it, is: after this one', async () => {
  const person = await arriveAtTheCard(stage);
  await person.stateBecomes('the card has been seen', (state) => state.tally.offered === 1);
  await person.press('Escape');
  await person.popup.closes();
  await person.stateBecomes(
    'the pause is put off',
    (state) => state.pause.kind === 'due' && state.pause.putOff === 1,
  );
});

it('closed before she can have seen it, it is still due', async () => {
  const person = await stage.arrivesWithMail(1);
  await openMail(person);
  await stayUntilDue(person);
  await letCardOpen(person);
  await person.press('Escape');
  await person.popup.closes();
  const { pause } = await person.stateBecomes(
    'the card is closed',
    (state) => state.pause.kind === 'due' && state.pause.card === null,
  );
  expect(pause).toMatchObject({ putOff: 0, offered: false });
});

it('opened by her own click, it keeps a line for a win, and tells of an earlier one', async () => {
  const person = await stage.arrivesWithMail(1);
  await person.tell({ type: 'win-jotted', id: 'one', text: 'Up in time' });
  await hadAWin(person, 'Two stories, all the voices.');
  await openMail(person);
  await stayUntilDue(person);
  await person.openPopupByClick();
  await person.popup.says('Two stories, all the voices.');
  expect((await person.popup.fit())?.scrolls).toBe(false);
  await person.popup.press('A win, however small');
  await person.type('Answered kindly');
  await person.press('Return');
  await person.popup.says('Kept.');
  expect((await person.state()).today.wins).toBe(2);
});

it('Quiet until a date: two presses in the popup, the date on the cup, and an end at once', async () => {
  const person = await stage.arrives();
  await person.visit('https://docs.example.org/');
  const { today } = await person.state();
  const day = new Date(Date.parse(today.day) + 7 * 86_400_000).toISOString().slice(0, 10);
  const inWords = (how: 'long' | 'short') =>
    new Intl.DateTimeFormat('en', {
      weekday: how,
      month: how,
      day: 'numeric',
      timeZone: 'UTC',
    }).format(Date.parse(day));
  await person.openPopupByClick();
  await person.popup.press('Quiet…');
  await person.popup.press(`Until the start of ${inWords('short')}`);
  await person.popup.says(`Quiet until the start of ${inWords('long')}.`);
  await cupSays(person, `Quiet until the start of ${inWords('long')}.`);
  expect((await person.state()).quiet).toMatchObject({ kind: 'until-day', day });
  await person.popup.press('Turn quiet off');
  await person.stateBecomes('quiet is over', ({ quiet }) => quiet === null);
});
