/** What truly happens at her desk, second by second. */
import fc from 'fast-check';

const IDLE_MS = 120_000;

type Page = { readonly groupId: 'email' | 'chat' | null; readonly tabId: number };

export type Act =
  | { readonly kind: 'opens'; readonly page: Page }
  | { readonly kind: 'hands off' | 'uses the keys' }
  | { readonly kind: 'sound' | 'silence' }
  | { readonly kind: 'locks' | 'unlocks' }
  /** The browser tells of the focus, or (as on some desktops) does not. */
  | { readonly kind: 'another application' | 'back at the window'; readonly isTold: boolean }
  | { readonly kind: 'something moves' }
  | { readonly kind: 'sleeps' | 'wakes' }
  | { readonly kind: 'background killed' }
  | { readonly kind: 'browser killed' }
  | { readonly kind: 'browser started'; readonly page: Page }
  | { readonly kind: 'clock jumps'; readonly seconds: number }
  | { readonly kind: 'rests'; readonly seconds: number }
  | { readonly kind: 'is back'; readonly page: Page };

export type Timeline = readonly { readonly atSecond: number; readonly act: Act }[];

const REST_PAGE: Page = { groupId: null, tabId: 9 };

/** How things stand: the truth, which nobody has to be told. */
export class Situation {
  page: Page = { groupId: null, tabId: 1 };
  focused = true;
  audible = false;
  locked = false;
  asleep = false;
  browserRuns = true;
  resting = false;
  handsOffSinceMs: number | null = null;

  /** Makes it so; says whether the browser tells of it. */
  change(act: Act, passedMs: number): boolean {
    const wasIdle = isIdle(this, passedMs);
    switch (act.kind) {
      case 'opens':
        this.page = act.page;
        return true;
      case 'hands off':
        this.handsOffSinceMs ??= passedMs;
        return false;
      case 'uses the keys':
        this.handsOffSinceMs = null;
        return wasIdle;
      case 'sound':
      case 'silence':
        this.audible = act.kind === 'sound';
        return true;
      case 'locks':
      case 'unlocks':
        this.locked = act.kind === 'locks';
        return true;
      case 'another application':
        this.focused = false;
        return act.isTold;
      case 'back at the window':
        this.focused = true;
        this.handsOffSinceMs = null;
        return act.isTold || wasIdle;
      case 'something moves':
        return true;
      case 'sleeps':
        this.asleep = true;
        return false;
      case 'wakes':
        this.asleep = false;
        this.handsOffSinceMs = null;
        return wasIdle;
      case 'browser killed':
        this.browserRuns = false;
        return false;
      case 'browser started':
        this.browserRuns = true;
        this.page = act.page;
        return true;
      case 'rests':
        this.resting = true;
        this.page = REST_PAGE;
        // Its window comes to the front with it.
        this.focused = true;
        return true;
      case 'is back':
        this.resting = false;
        this.page = act.page;
        return true;
      case 'background killed':
      case 'clock jumps':
        return false;
    }
  }
}

export function isIdle({ handsOffSinceMs }: Situation, passedMs: number): boolean {
  return handsOffSinceMs !== null && passedMs - handsOffSinceMs >= IDLE_MS;
}

const pages: fc.Arbitrary<Page> = fc.constantFrom<Page>(
  { groupId: 'email', tabId: 7 },
  { groupId: 'email', tabId: 7 },
  { groupId: 'email', tabId: 8 },
  { groupId: 'chat', tabId: 5 },
  { groupId: null, tabId: 1 },
);

/** What a browser announces. */
const TOLD: readonly fc.Arbitrary<readonly Act[]>[] = [
  pages.map((page) => [{ kind: 'opens', page }]),
  pages.map((page) => [{ kind: 'opens', page }]),
  fc.constantFrom<Act[]>(
    [{ kind: 'hands off' }],
    [{ kind: 'uses the keys' }],
    [{ kind: 'sound' }],
    [{ kind: 'silence' }],
    [{ kind: 'locks' }],
    [{ kind: 'unlocks' }],
    [{ kind: 'unlocks' }],
    [{ kind: 'another application', isTold: true }],
    [{ kind: 'back at the window', isTold: true }],
    [{ kind: 'back at the window', isTold: true }],
    [{ kind: 'something moves' }],
  ),
  pages.map((page) => [
    { kind: 'rests', seconds: 600 },
    { kind: 'is back', page },
  ]),
];

const DEATH: fc.Arbitrary<readonly Act[]> = fc.constant([{ kind: 'background killed' }]);
const SLEEP: fc.Arbitrary<readonly Act[]> = fc.constant([{ kind: 'sleeps' }, { kind: 'wakes' }]);

/** What nobody announces. */
const ROUGH: readonly fc.Arbitrary<readonly Act[]>[] = [
  fc.constantFrom<Act[]>(
    [{ kind: 'another application', isTold: false }],
    [{ kind: 'back at the window', isTold: false }],
  ),
  pages.map((page) => [{ kind: 'browser killed' }, { kind: 'browser started', page }]),
  fc
    .oneof(fc.integer({ min: -3, max: 3 }), fc.integer({ min: -7_200, max: 36_000 }))
    .map((seconds) => [{ kind: 'clock jumps', seconds }]),
];

/** Often just where something changes: a beat, a gap, the idle threshold, the end of a session. */
const lengths = fc.oneof(
  fc.constantFrom(29, 30, 31, 59, 60, 61, 119, 120, 121, 299, 300, 301),
  fc.integer({ min: 0, max: 70 }),
  fc.integer({ min: 0, max: 400 }),
  fc.integer({ min: 0, max: 1_200 }),
);

/** Each thing after the one before; what goes on for a while (sleep, rest, a closed browser) ends before the next. */
function timelinesOf(kinds: readonly fc.Arbitrary<readonly Act[]>[]): fc.Arbitrary<Timeline> {
  const happening = fc.tuple(fc.oneof(...kinds), lengths, lengths);
  return fc.array(happening, { minLength: 1, maxLength: 24 }).map((happenings) => {
    let atSecond = 0;
    return happenings.flatMap(([acts, beforeSeconds, duringSeconds]) => {
      atSecond += beforeSeconds;
      return acts.map((act, index) => {
        if (index > 0) atSecond += duringSeconds;
        return { atSecond, act };
      });
    });
  });
}

/** Our background may die at any time, and that must cost nothing. */
export const calmTimelines = timelinesOf([...TOLD, DEATH]);
/** The machine sleeps, for a moment or for long, and that must count nothing. */
export const sleepyTimelines = timelinesOf([...TOLD, SLEEP, SLEEP]);
export const roughTimelines = timelinesOf([...TOLD, DEATH, SLEEP, ...ROUGH]);
