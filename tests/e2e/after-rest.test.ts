/** What is asked after a rest: kept with each letter, put off, taken back; and what returns in the popup. */
import { isDeepStrictEqual as isEqual } from 'node:util';
import { expect, it } from 'vitest';
import { complaintsAbout } from './harness/complaints';
import { openMail } from './harness/mail';
import { changeState } from './harness/next-morning';
import { loadAnew } from './harness/own-pages';
import { setStage } from './harness/stage';
import { mainlyIn } from './harness/told-in';
import { until } from './harness/waiting';

const stage = setStage();
mainlyIn('firefox', 'pages of ours, without focus, keys of the browser or time');
const LINE = 'The cake for Friday';

it('asks what she can let go of; later, it returns in the popup, once', async () => {
  const person = await stage.arrivesWithMail(600);
  await openMail(person);
  await person.tell({ type: 'rest-begun', seconds: 600 }, { type: 'rest-ended' });
  const page = await person.ownPage('rest.html');
  const rest = person.surface(page);
  await rest.says(/What can you let go of today\?|What could you let slide this week\?/);
  expect(await complaintsAbout(person, page)).toEqual([]);
  await rest.press('Later…');
  await rest.says('Write a few words first, so it can come back.');
  await person.type(LINE);
  await person.stateBecomes('each letter is kept', ({ asking: { question } }) => {
    return question.kind === 'let-go' && question.text === LINE;
  });

  await person.killBackground();
  await loadAnew(person, page);
  await rest.says('I ask at most once a day.');
  expect(await page.evaluate(() => document.querySelector('input')?.value)).toBe(LINE);
  await rest.press('Drop it');
  await rest.says('You put it down.');
  await rest.press('Undo');
  await rest.press('Later…');
  await rest.says('When would you like it back?');
  expect(await complaintsAbout(person, page)).toEqual([]);
  await rest.press('Tomorrow');
  await rest.says('It will come back on');
  expect(await complaintsAbout(person, page)).toEqual([]);
  const { letGoes, today } = await person.state();
  const [letGo] = letGoes;
  if (letGo?.standing.kind !== 'later') throw new Error('It waits for no day');
  expect(letGo).toMatchObject({ text: LINE, day: today.day });
  expect(letGo.standing.on > today.day).toBe(true);
  await rest.press('Back to email');
  await person.stateBecomes('she has gone on', (now) => now.rest.kind === 'none');

  const standing = { ...letGo.standing, on: today.day };
  // A tab that loads may have woken the background in between, with what it knew before.
  await until('its day has come', async () => {
    await changeState(person, { letGoes: [{ ...letGo, standing }] });
    await person.tell({ type: 'quiet-ended' });
    return (await person.state()).letGoes.some((one) => isEqual(one.standing, standing));
  });
  await person.openPopupByClick();
  await person.popup.says(`You saved this for today: ${LINE}`);
  expect((await person.popup.fit())?.scrolls).toBe(false);
  await person.stateBecomes('it has returned', (now) => {
    const [one] = now.letGoes;
    return one?.standing.kind === 'later' && one.standing.shownOn === now.today.day;
  });
  await person.popup.press('Ask someone');
  await person.popup.says('Somebody else can carry it.');
  await person.popup.press('Undo');
  await person.popup.says('OK, nothing has changed.');
  await person.press('Escape');
  await person.popup.closes();
  await person.openPopupByClick();
  await person.popup.says(LINE);
  await person.popup.press('Drop it');
  await person.popup.says('You put it down.');
  expect((await person.state()).letGoes).toMatchObject([{ standing: { kind: 'dropped' } }]);
});

it('asks whether a rest helped, the third time, when nothing else is asked', async () => {
  const person = await stage.arrivesWithMail(600);
  await openMail(person);
  const { asking, today } = await person.state();
  await changeState(person, {
    asking: { ...asking, letGoAskedOn: today.day, restsSinceHelp: 2 },
  });
  await person.tell({ type: 'rest-begun', seconds: 1 });
  const page = await person.ownPage('rest.html');
  const rest = person.surface(page);
  await rest.says('Resting for a minute.');
  await rest.press('I’m back');
  await rest.says('Did this rest help?');
  expect(await rest.text()).not.toContain('let go of');
  expect(await complaintsAbout(person, page)).toEqual([]);
  await rest.press('Worse');
  await rest.says('Noted:');
  await rest.press('Undo');
  await rest.press('Better');
  await rest.says('Noted:');
  expect(await complaintsAbout(person, page)).toEqual([]);
  expect((await person.state()).ledger.rests.at(-1)?.help).toBe('better');
  await rest.press('Back to email');
  await person.stateBecomes('she has gone on', (now) => now.rest.kind === 'none');
});
