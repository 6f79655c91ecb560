/** How the stories in a real browser run: one file after the other, each with a display of its own. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/e2e/**/*.test.ts'],
    // Two windows on one display fight for the focus, and two browsers on two cores for time.
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    sequence: { concurrent: false },
    bail: 0,
  },
});
