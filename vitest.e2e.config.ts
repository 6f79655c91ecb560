/** How the stories in real browsers run: every file in each browser, one after the other. */
import { defineConfig } from 'vitest/config';
import { zoneInTheMorning } from './tests/setup/daytime.ts';

const TZ = zoneInTheMorning(new Date());

/** `BROWSER_UNDER_TEST` and where on earth it is are all that a story is told; `--project firefox` runs one browser alone. */
const storiesIn = (name: string, more: string[] = []) => ({
  extends: true as const,
  test: {
    name,
    globalSetup: ['tests/e2e/harness/stories-folder.ts', ...more],
    include: ['tests/e2e/**/*.test.ts'],
    env: { BROWSER_UNDER_TEST: name, TZ },
  },
});

export default defineConfig({
  test: {
    // One process tells all stories of a browser: what they share stays for as long as that does.
    fileParallelism: false,
    isolate: false,
    // What is waited for comes in a second or two; on a busy machine it may take its time.
    testTimeout: 120_000,
    hookTimeout: 60_000,
    sequence: { concurrent: false },
    bail: 0,
    projects: [
      storiesIn('chromium'),
      storiesIn('firefox', ['tests/e2e/harness/firefox-profile.ts']),
    ],
  },
});
