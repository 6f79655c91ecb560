/** What the shipped builds weigh. Budgets just above what is there, so that weight is added knowingly. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const OUTPUT = join(import.meta.dirname, '..', '.output');

/** Bytes, uncompressed, everything included. */
const WHOLE_BUDGET = 785_000;

/** Bytes, uncompressed, of what each start reads: the file and every script and style that it asks for. */
const START_BUDGETS = {
  'background.js': 225_000,
  'popup.html': 187_000,
  'rest.html': 133_000,
  'boundary.html': 119_000,
  'options.html': 377_000,
  'welcome.html': 127_000,
};

function bytes(path: string): number {
  return statSync(path).size;
}

/** A file and all that it loads, also later, followed through the scripts and styles that it names. */
function loadedBy(folder: string, start: string): readonly string[] {
  const found = new Set([join(folder, start)]);
  for (const path of found) {
    for (const [, named = ''] of readFileSync(path, 'utf8').matchAll(
      /["'(]((?:\.{0,2}\/)[\w./-]+\.(?:js|css))["')]/g,
    )) {
      found.add(named.startsWith('/') ? join(folder, named) : join(dirname(path), named));
    }
  }
  return [...found];
}

describe.each(['chrome-mv3', 'firefox-mv3'])('the build %s', (build) => {
  const folder = join(OUTPUT, build);

  it('stays within its budget', () => {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((file) => join(folder, file))
      .filter((path) => statSync(path).isFile());
    expect(files.reduce((sum, path) => sum + bytes(path), 0)).toBeLessThan(WHOLE_BUDGET);
  });

  it.each(Object.entries(START_BUDGETS))('starts %s within its budget', (start, budget) => {
    const weight = loadedBy(folder, start).reduce((sum, path) => sum + bytes(path), 0);
    expect(weight).toBeLessThan(budget);
    // A budget that is far above what is there lets weight in unseen.
    expect(weight).toBeGreaterThan(budget * 0.9);
  });

  it('has a background in one file: a start that waits for others is a slow one', () => {
    expect(loadedBy(folder, 'background.js')).toHaveLength(1);
  });

  it('reads the polyfill in the background alone', () => {
    const has = (path: string) => readFileSync(path, 'utf8').includes('mozWebExtensionPolyfill');
    const readers = Object.keys(START_BUDGETS).filter((start) => loadedBy(folder, start).some(has));
    expect(readers).toEqual(['background.js']);
  });

  it('has no page and no script that is not weighed', () => {
    const starts = Object.keys(START_BUDGETS);
    const weighed = new Set(starts.flatMap((start) => loadedBy(folder, start)));
    const all = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(js|css|html)$/.test(file))
      .map((file) => join(folder, file));
    expect(all.filter((path) => !weighed.has(path))).toEqual([]);
  });
});
