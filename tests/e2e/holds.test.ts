/** In full screen, and right after she has come, nobody asks her: the pause stays due, and the next lull is its moment. */
import { expect, it } from 'vitest';
import { cupSays } from './harness/cup';
import { openMail, stayUntilDue } from './harness/mail';
import { setStage } from './harness/stage';
import { staysSo } from './harness/waiting';

const stage = setStage();
const LONGER_THAN_A_LULL_MS = 18_000;

it('keeps silent in full screen, hers and the page’s, and comes when she is out of it', async () => {
  const person = await stage.arrivesWithMail(3);
  await openMail(person);
  await person.press('F11');
  await person.stateBecomes(
    'full screen is known',
    ({ pause }) => pause.kind === 'due' && pause.heldBy === 'full-screen',
  );
  await staysSo(
    'no card in full screen',
    async () => !(await person.popup.isOpen()),
    LONGER_THAN_A_LULL_MS,
  );
  await cupSays(person, 'A pause is ready. Silent: full screen.');
  await person.press('F11');
  await person.stateBecomes(
    'she is out of it',
    ({ pause }) => pause.kind === 'due' && pause.heldBy === null,
  );
  // A tab as new as this is no seam.
  const film = await person.visit('https://meet.google.com/film');
  await person.surface(film).press('Full screen');
  await person.stateBecomes(
    'the page is full screen',
    ({ pause }) => pause.kind === 'due' && pause.heldBy === 'full-screen',
  );
  await staysSo('no card over a film', async () => !(await person.popup.isOpen()), 3_000);
  expect((await person.state()).pause).toMatchObject({ unheard: 0, offered: false });
  await person.press('Escape');
  await person.popup.says('Rest a little?', 40_000);
});

it('lets her arrive, and asks when she has', async () => {
  const person = await stage.arrivesWithMail(3);
  await person.tell({ type: 'settings-changed', settings: { arrivalSeconds: 30 } });
  await openMail(person);
  await stayUntilDue(person);
  await cupSays(person, 'You came a moment ago: silent until');
  await person.goToTab(1);
  await staysSo('no card so soon', async () => !(await person.popup.isOpen()), 2_000);
  await person.popup.says('Rest a little?', 50_000);
  const { sessions } = await person.state();
  expect(Date.now() - (sessions.email?.beganAt ?? 0)).toBeGreaterThan(30_000);
});
