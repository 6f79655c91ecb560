/** How mutants are hunted: by what sits beside the code, which is quick; stories and laws stay out. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['utils/{time,tracking,limits,pauses}/**/*.test.ts'],
    setupFiles: ['tests/setup/same-dice.ts'],
    // Several hundred runs, each over in no time: what they share is loaded once for each.
    pool: 'threads',
    isolate: false,
  },
});
