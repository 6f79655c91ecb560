/** What the shipped builds weigh. A budget, so that weight is added knowingly. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const OUTPUT = join(import.meta.dirname, '..', '.output');

/** Bytes, uncompressed, everything included. */
const WHOLE_BUDGET = 410_000;
const BACKGROUND_BUDGET = 60_000;

function bytes(path: string): number {
  return statSync(path).size;
}

describe.each(['chrome-mv3', 'firefox-mv3'])('the build %s', (build) => {
  const folder = join(OUTPUT, build);

  it('stays within its budget', () => {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((file) => join(folder, file))
      .filter((path) => statSync(path).isFile());
    expect(files.reduce((sum, path) => sum + bytes(path), 0)).toBeLessThan(WHOLE_BUDGET);
  });

  it('has a background that wakes quickly', () => {
    expect(bytes(join(folder, 'background.js'))).toBeLessThan(BACKGROUND_BUDGET);
  });
});
