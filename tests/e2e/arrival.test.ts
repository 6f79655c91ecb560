/** The other seam: she comes to a tab and stays there. A new tab is for writing in, and no seam. */
import { expect, it } from 'vitest';
import { letCardOpen, openMail, stayUntilDue } from './harness/mail';
import { setStage } from './harness/stage';
import { mainlyIn } from './harness/told-in';
import { staysSo, until } from './harness/waiting';

const stage = setStage();
mainlyIn('firefox', 'a tab that comes to the front is told by an event of the same name', {
  only: ['lets her cycle'],
});

it('opens the card when she goes to an older tab and stays', async () => {
  const person = await stage.arrivesWithMail(1);
  await openMail(person);
  await stayUntilDue(person);
  await staysSo(
    'no card while she stays where she is',
    async () => !(await person.popup.isOpen()),
    1_500,
  );
  await letCardOpen(person);
});

it('leaves a new tab alone, and every letter goes into the address bar', async () => {
  const person = await stage.arrivesWithMail(1);
  await openMail(person);
  await stayUntilDue(person);
  await person.press('ctrl+t');
  await person.type('docs.example.org/weather', 150);
  await staysSo('no card over a new tab', async () => !(await person.popup.isOpen()), 1_500);
  await person.press('Return');
  await until('the address that she wrote is open', () =>
    person.hasOpen('https://docs.example.org/weather'),
  );
  expect((await person.state()).pause.kind).toBe('due');
});

it('lets her cycle through tabs in peace', async () => {
  const person = await stage.arrivesWithMail(1);
  await person.visit('https://docs.example.org/one');
  await openMail(person);
  await stayUntilDue(person);
  for (let times = 0; times < 8; times += 1) {
    await person.press('ctrl+Tab');
    await staysSo('no card between two switches', async () => !(await person.popup.isOpen()), 300);
  }
});
