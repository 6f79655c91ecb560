/** What was told where, and how long it took: read from what Vitest writes, and kept for the whole run. */
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';

const FILE = 'artifacts/told.json';

/**
 * @param {string} results What Vitest's reporter has written; from before the run it counts as nothing.
 * @returns {{ passed: number, failed: number, leftOut: number, told: readonly Told[] }}
 * @typedef {{ file: string, name: string, status: string, seconds: number }} Told `status`: passed, failed, or skipped and the like.
 */
export function outcomeOf(results, began) {
  try {
    if (statSync(results).mtimeMs < began) throw new Error('Of another run.');
    const { numPassedTests, numFailedTests, numPendingTests, testResults } = JSON.parse(
      readFileSync(results, 'utf8'),
    );
    const told = testResults.flatMap(({ name, assertionResults }) =>
      assertionResults.map(({ fullName, status, duration = 0 }) => ({
        file: relative('.', name),
        name: fullName,
        status,
        seconds: Math.round(duration / 100) / 10,
      })),
    );
    return { passed: numPassedTests, failed: numFailedTests, leftOut: numPendingTests, told };
  } catch {
    return { passed: 0, failed: 0, leftOut: 0, told: [] };
  }
}

/** Stories that were not told in each browser that their file names: all of them, unless it says `onlyIn`. */
export function untoldIn(told, browsers) {
  const stories = new Map(told.map(({ file, name }) => [`${file} ${name}`, { file, name }]));
  const isTold = ({ file, name }, browser) =>
    told.some(
      (one) =>
        one.file === file &&
        one.name === name &&
        one.browser === browser &&
        ['passed', 'failed'].includes(one.status),
    );
  return [...stories.values()].flatMap((story) => {
    const [, only] = /^onlyIn\(\s*'(\w+)'/m.exec(readFileSync(story.file, 'utf8')) ?? [];
    const named = browsers.filter((browser) => only === undefined || only === browser);
    return named
      .filter((browser) => !isTold(story, browser))
      .map((browser) => ({ ...story, browser }));
  });
}

/** The longest first, so that it is seen what a run costs. */
export function writeTold({ told, startedAt, ...run }) {
  const seconds = (Date.now() - startedAt) / 1_000;
  const longestFirst = [...told].sort((one, other) => other.seconds - one.seconds);
  writeFileSync(FILE, `${JSON.stringify({ ...run, seconds, told: longestFirst }, null, 1)}\n`);
}
