/** Stories that one browser alone can tell. The run of the other lists them as left out, with the reason. */
import { beforeEach } from 'vitest';
import { type BrowserName, browserUnderTest } from './browser-under-test';

/** Call it in a file, or in the `describe` that it is about. Prefer a story that both can tell. */
export function onlyIn(name: BrowserName, why: string): void {
  beforeEach(({ skip }) => skip(browserUnderTest().name !== name, `only in ${name}: ${why}`));
}
