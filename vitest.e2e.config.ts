/** How the stories in real browsers run: every file in each browser, one after the other, each with a display of its own. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Two windows on one display fight for the focus, and two browsers on two cores for time.
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    sequence: { concurrent: false },
    bail: 0,
    // `BROWSER_UNDER_TEST` is all that the harness is told; one alone runs with `--project firefox`.
    projects: ['chromium', 'firefox'].map((name) => ({
      extends: true,
      test: { name, include: ['tests/e2e/**/*.test.ts'], env: { BROWSER_UNDER_TEST: name } },
    })),
  },
});
