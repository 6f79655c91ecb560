/** A clock that jumps makes no minutes, since it may be a sleep: Chromium under a clock that the story sets. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { State } from '../../utils/engine/state';
import { type FakedClock, hasFakedClock, makeFakedClock } from './harness/faked-clock';
import { openMail } from './harness/mail';
import { setStage } from './harness/stage';
import { onlyIn } from './harness/told-in';
import { staysSo, until } from './harness/waiting';

const stage = setStage();
const HOUR_MS = 3_600_000;
/** What an hour is worth of which nobody can say whether the machine slept. */
const BEAT_MS = 30_000;

onlyIn('chromium', 'Firefox does not start under libfaketime');

let clock: FakedClock;
beforeEach(async ({ skip }) => {
  skip(!hasFakedClock, 'libfaketime is not there (the package faketime)');
  clock = await makeFakedClock();
});
afterEach(() => clock?.forget());

it('counts at most a beat for an hour that was none, and goes on when she shows herself', async () => {
  const person = await stage.arrivesWithMail(3_600, {
    executable: clock.executable,
    ownBrowser: 'it goes by another clock',
  });
  const from = performance.now();
  await openMail(person);
  await person.stateBecomes('she is in her mail', isInMail);
  await clock.set('+1h');
  const hasJumped = async () =>
    (await person.fromWithin(() => Date.now())) > Date.now() + HOUR_MS / 2;
  await until('the clock has jumped', hasJumped);
  await person.stateBecomes('it may have slept, with nobody there', (state) => !isInMail(state));
  await person.goToTab(1);
  await person.stateBecomes('another tab is a sign of her', ({ absence }) => !absence.since?.woken);
  await person.goToTab(2);
  await person.stateBecomes('she has shown herself', isInMail);
  const since = performance.now();
  await staysSo('she is in her mail', async () => isInMail(await person.state()), 5_000);
  const least = performance.now() - since;
  await person.goToTab(1);
  const { ledger } = await person.stateBecomes('she has gone', (state) => !isInMail(state));
  const most = performance.now() - from + BEAT_MS;
  expect(ledger.countedMs.email).toBeGreaterThan(least);
  expect(ledger.countedMs.email).toBeLessThan(most);
  expect(ledger.spans.some(({ endedBy }) => endedBy === 'asleep')).toBe(true);
});

function isInMail({ attention }: State): boolean {
  return attention.kind === 'on-group';
}
