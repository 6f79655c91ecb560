/** How the screens are tried: every one of them, in a browser without a screen, with a pointer and keys that browsers trust. */
import { defineConfig } from 'vitest/config';
import { zoneInTheMorning } from './tests/setup/daytime.ts';

export default defineConfig({
  test: {
    env: { TZ: zoneInTheMorning(new Date()) },
    include: ['tests/screens/**/*.test.ts'],
    // Each file has a browser of its own, and most of what it does is to wait.
    maxWorkers: 3,
    testTimeout: 120_000,
    hookTimeout: 60_000,
  },
});
