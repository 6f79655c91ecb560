/** In which browser and in which run a story is told. Where it isn't, it is listed as left out, with the reason. */
import { beforeEach } from 'vitest';
import { type BrowserName, browserUnderTest } from './browser-under-test';

/** `npm test` sets it. `npm run test:all`, and whoever runs a file by itself, tell everything in both browsers. */
const isShortRun = process.env.STORIES === 'short';

/** By how their names begin: these are told all the same; or it is about these alone. */
type Which = { readonly except?: readonly string[]; readonly only?: readonly string[] };

/** Stories that one browser alone can tell. Call it in a file, or in the `describe` that it is about. Prefer a story that both can tell. */
export function onlyIn(name: BrowserName, why: string): void {
  leaveOut(browserUnderTest().name !== name, `only in ${name}: ${why}`);
}

/** Stories in which the other browser has next to nothing of its own: in `npm test` this one tells them. */
export function mainlyIn(name: BrowserName, why: string, which: Which = {}): void {
  const isOther = browserUnderTest().name !== name;
  leaveOut(isShortRun && isOther, `npm test tells it in ${name}: ${why}`, which);
}

/** Stories that `npm test` has no time for. */
export function onlyInWholeRun(why: string, which: Which = {}): void {
  leaveOut(isShortRun, `only in npm run test:all: ${why}`, which);
}

function leaveOut(isLeftOut: boolean, why: string, { except = [], only = [''] }: Which = {}): void {
  beforeEach(({ skip, task }) => {
    const isAmong = (names: readonly string[]) => names.some((name) => task.name.startsWith(name));
    skip(isLeftOut && isAmong(only) && !isAmong(except), why);
  });
}
