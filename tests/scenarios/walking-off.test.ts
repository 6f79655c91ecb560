/** She walks off in the middle of a rest, at any second, in every way there is, and the rest is what it was when she comes back. */
import { describe, expect, it } from 'vitest';
import { TIMES } from '../setup/dice';
import { day } from './timeline';

const REST_SECONDS = 120;
const HALF = REST_SECONDS / 2;
const ALL_SECONDS = Array.from({ length: REST_SECONDS - 1 }, (_, index) => index + 1);
/** Every sixth, and each around the half; `TIMES=50 npx vitest run tests/scenarios` lives every one. */
const SECONDS = ALL_SECONDS.filter(
  (second) => TIMES > 1 || second % 6 === 1 || Math.abs(second - HALF) < 3,
);

/** The ways share the seconds among them: together they leave none out. */
function secondsOf(what: string): readonly number[] {
  const names = Object.keys(WAYS);
  const turn = names.indexOf(what);
  return ALL_SECONDS.filter(
    (second) => TIMES > 1 || second % names.length === turn || Math.abs(second - HALF) < 3,
  );
}

/** The moment of that second of a rest that began at 9:10. */
function at(second: number): string {
  const [minute, rest] = [10 + Math.floor(second / 60), second % 60];
  return `09:${minute}:${String(rest).padStart(2, '0')}`;
}

/** What happens at that second, and how she comes back after the rest's time. */
const WAYS: Readonly<Record<string, readonly [string, string]>> = {
  'locks the screen': ['locks', 'unlocks'],
  'lets the machine sleep': ['the machine sleeps', 'the machine wakes'],
  'loses the background': ['the background dies', 'opens rest page'],
  'loses the browser': ['the browser is killed', 'the browser starts with news'],
  'goes to another page': ['opens news', 'opens rest page'],
  'closes the rest page': ['opens new tab', 'asks for the rest page'],
  'loses the background with the rest page': [
    'opens new tab, the background dies',
    'asks for the rest page',
  ],
  'goes to another application': ['another application', 'back at the window'],
  'leaves the room': ['hands off', 'uses the keys'],
};

describe('in the middle of a rest', () => {
  it.each(Object.entries(WAYS))(
    'she %s, and it is a rest that was kept',
    async (what, [off, back]) => {
      for (const second of secondsOf(what)) {
        await day(
          '09:09:50 opens mail',
          '09:10 rests 2 min -> resting',
          `${at(second)} ${off}`,
          `09:13 ${back} -> resting`,
          '09:13:20 is back -> the rest is over, rested 3:20, 1 rest, cup at 5, counted 0:10',
        );
      }
    },
  );

  it.each(Object.entries(WAYS))(
    'she %s for a moment and ends it then: it is kept from half on, and nothing is counted',
    async (what, [off, back]) => {
      for (const second of secondsOf(what)) {
        const world = await day(
          '09:09:50 opens mail',
          '09:10 rests 2 min',
          `${at(second)} ${off}`,
          `${at(second + 2)} ${back} -> resting`,
          `${at(second + 3)} is back -> the rest is over, counted 0:10`,
        );
        const { rest, today } = world.state;
        const isKept = second + 3 >= HALF;
        expect(rest.kind === 'over' && rest.kept, `at ${second} s`).toBe(isKept);
        expect(today.rests, `at ${second} s`).toBe(isKept ? 1 : 0);
      }
    },
  );

  it.each(Object.entries(WAYS))(
    'she %s, and comes back into her mail: a minute later it ended when she came',
    async (what, [off, back]) => {
      for (const second of secondsOf(what)) {
        const world = await day(
          '09:09:50 opens mail',
          '09:10 rests 2 min',
          `${at(second)} ${off}`,
          `09:13 ${back}, opens mail -> resting`,
          '09:14:30 uses the keys -> the rest is over, rested 3:00, 1 rest, cup at 5',
        );
        const countedMs = world.state.ledger.countedMs.email ?? 0;
        expect(Math.abs(countedMs - 100_000), `at ${second} s`).toBeLessThan(31_000);
      }
    },
  );

  it('she goes back to mail for longer than a glance: it is over, kept from half on, and that time counts', async () => {
    for (const second of SECONDS) {
      const world = await day(
        '09:09:50 opens mail',
        '09:10 rests 2 min',
        `${at(second)} opens mail`,
        '09:14 -> the rest is over',
      );
      const { rest } = world.state;
      expect(rest.kind === 'over' && rest.kept, `at ${second} s`).toBe(second >= HALF);
      expect(world.state.today.rests).toBe(second >= HALF ? 1 : 0);
      const countedMs = world.state.ledger.countedMs.email ?? 0;
      expect(Math.abs(countedMs - (10 + 4 * 60 - second) * 1_000), `at ${second} s`).toBeLessThan(
        31_000,
      );
    }
  });

  it('she glances at her mail: the rest goes on, and nothing is counted', async () => {
    for (const second of SECONDS) {
      await day(
        '09:09:50 opens mail',
        '09:10 rests 2 min',
        `${at(second)} opens mail`,
        `${at(second + 50)} opens rest page -> resting`,
        '09:13:20 is back -> the rest is over, 1 rest, counted 0:10',
      );
    }
  });

  it('begun once more, it is the same rest', async () => {
    for (const second of SECONDS) {
      await day(
        '09:09:50 opens mail',
        '09:10 rests 2 min',
        `${at(second)} rests 15 min`,
        '09:12:01 is back -> the rest is over, 1 rest',
      );
    }
  });
});
