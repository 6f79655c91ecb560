/** Somebody who writes on when the card opens: it goes away by itself, and nothing is held against her. */
import { expect, it } from 'vitest';
import { STEADY_MS } from './harness/hands';
import {
  arriveAtTheCard,
  backToMail,
  draftIn,
  growOld,
  openMail,
  stayUntilDue,
} from './harness/mail';
import type { Person } from './harness/person';
import { setStage } from './harness/stage';
import { mainlyIn } from './harness/told-in';
import { staysSo } from './harness/waiting';

const stage = setStage();
mainlyIn('firefox', 'a page of ours hears the same pointer and keys in both', {
  only: ['the mouse takes', 'Tab takes'],
});
const LINE = 'Dear all, thank you for the lovely afternoon. ';

it('closes at the first letter, loses two at most, and stays due', async () => {
  const person = await stage.arrivesWithMail(1);
  const mail = await openMail(person);
  await person.type('Hello. ', STEADY_MS);
  await stayUntilDue(person);
  await growOld(mail);
  await person.goToTab(1);
  await backToMail(person);
  await person.popup.says('Rest a little?');
  await person.type(LINE, STEADY_MS);
  await person.popup.closes();
  const draft = await draftIn(mail);
  expect(draft.startsWith('Hello. ')).toBe(true);
  const arrived = draft.slice('Hello. '.length);
  expect(LINE.endsWith(arrived)).toBe(true);
  expect(LINE.length - arrived.length).toBeLessThanOrEqual(2);
  const { pause, tally } = await person.state();
  expect(pause).toMatchObject({ kind: 'due', putOff: 0, offered: false });
  expect(tally.refusalsInRow).toBe(0);
});

it('closes at a chord that was meant for her mail, unanswered', async () => {
  const person = await arriveAtTheCard(stage);
  await person.press('ctrl+Return');
  await person.popup.closes();
  const { pause, tally } = await person.stateBecomes(
    'the card is gone',
    (state) => state.pause.kind === 'due' && state.pause.card === null,
  );
  expect(pause).toMatchObject({ putOff: 0 });
  expect(tally.refusalsInRow).toBe(0);
});

it('the mouse takes the card up: the card stays', async () => {
  const person = await arriveAtTheCard(stage);
  await person.popup.clickOn('h1');
  await person.type('x');
  await staysAfter('the mouse and a letter', person);
});

it('Tab takes the card up: the card stays', async () => {
  const person = await arriveAtTheCard(stage);
  await person.press('Tab');
  await person.type('x');
  await staysAfter('Tab and a letter', person);
});

async function staysAfter(what: string, person: Person): Promise<void> {
  await staysSo(`the card stays after ${what}`, () => person.popup.isOpen(), 1_000);
}
