/** How the fast tests run: what sits beside the code, the scenarios, and the looks at the build. */
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

export default defineConfig({
  plugins: [WxtVitest()],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: [
      'utils/**/*.test.ts',
      'entrypoints/**/*.test.{ts,tsx}',
      'components/**/*.test.{ts,tsx}',
      'tests/*.test.ts',
      'tests/bench/*.test.ts',
      'tests/scenarios/**/*.test.ts',
      'tests/faults/**/*.test.ts',
      'tests/properties/**/*.test.ts',
    ],
    setupFiles: ['tests/setup/node-as-browser.ts', 'tests/setup/dice.ts'],
    restoreMocks: true,
    // By itself Vitest leaves one core free: of two cores it would use one.
    maxWorkers: '100%',
    // Whole days, told second by second, take a while where stories in browsers go first.
    testTimeout: 300_000,
    hookTimeout: 120_000,
  },
});
