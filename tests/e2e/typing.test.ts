/** Somebody who writes on when the card opens: it goes away by itself, and nothing is held against her. */
import { expect, it } from 'vitest';
import { backToMail, draftIn, growOld, letCardOpen, openMail, stayUntilDue } from './harness/mail';
import { setStage } from './harness/stage';

const stage = setStage();
const LINE = 'Dear all, thank you for the lovely afternoon. ';

it('closes at the first letter, loses two at most, and stays due', async () => {
  const person = await stage.arrivesWithMail(3);
  const mail = await openMail(person);
  await person.type('Hello. ');
  await stayUntilDue(person);
  await growOld(mail);
  await person.press('ctrl+1');
  await backToMail(person);
  await person.popup.says('Rest a little?');
  await person.type(LINE);
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

it('a shortcut or the mouse is no typing: the card stays', async () => {
  const person = await stage.arrivesWithMail(3);
  await openMail(person);
  await stayUntilDue(person);
  await letCardOpen(person);
  await person.press('Tab');
  await person.type('x');
  expect(await person.popup.isOpen()).toBe(true);
});
