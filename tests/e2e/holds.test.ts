/** In full screen, and right after she has come, nobody asks her: the pause stays due, and the next lull is its moment. */
import { expect, it } from 'vitest';
import { cupSays } from './harness/cup';
import { openMail, stayUntilDue } from './harness/mail';
import { opensNoCard, reachSeam } from './harness/seams';
import { setStage } from './harness/stage';
import { mainlyIn, onlyInWholeRun } from './harness/told-in';

const stage = setStage({ hurriesLulls: true });
onlyInWholeRun('tests of the engine hold the arrival', { only: ['lets her arrive'] });
mainlyIn('firefox', 'both tell of full screen alike', { only: ['keeps quiet in full screen'] });

it('keeps quiet in full screen, hers and the page’s, and asks when she is out of it', async () => {
  const person = await stage.arrivesWithMail(1);
  await openMail(person);
  await person.press('F11');
  await person.stateBecomes(
    'full screen is known',
    ({ pause }) => pause.kind === 'due' && pause.held?.by === 'full-screen',
  );
  await opensNoCard(person, 'in full screen');
  await cupSays(person, /A pause is ready\. No card since \d.*: you’re in full screen\./);
  await person.press('F11');
  await person.stateBecomes(
    'she is out of it',
    ({ pause }) => pause.kind === 'due' && pause.held === null,
  );
  // A tab as new as this is no seam.
  const film = await person.visit('https://meet.google.com/film');
  await person.surface(film).press('Full screen');
  await person.stateBecomes(
    'the page is full screen',
    ({ pause }) => pause.kind === 'due' && pause.held?.by === 'full-screen',
  );
  await opensNoCard(person, 'over a film');
  expect((await person.state()).pause).toMatchObject({ schedule: { cards: 0 }, offered: false });
  await person.press('Escape');
  await person.stateBecomes(
    'the film is over',
    ({ pause }) => pause.kind === 'due' && pause.held === null,
  );
  await reachSeam(person);
});

it('lets her arrive, and asks when she has', async () => {
  const person = await stage.arrivesWithMail(1);
  await person.tell({ type: 'settings-changed', settings: { arrivalSeconds: 10 } });
  await openMail(person);
  await stayUntilDue(person);
  await cupSays(person, 'You just arrived. No pause before');
  await person.goToTab(1);
  await opensNoCard(person, 'so soon');
  await person.goToTab(2);
  await person.stateBecomes(
    'she has arrived',
    ({ pause }) => pause.kind === 'due' && pause.held === null,
  );
  await reachSeam(person);
  const { sessions } = await person.state();
  expect(Date.now() - (sessions.email?.beganAt ?? 0)).toBeGreaterThan(10_000);
});
