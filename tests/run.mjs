/**
 * `npm test`, `npm run test:all` and `npm run verify`: installs what is missing, then checks everything that
 * belongs to it, and ends with one line of sums. What was told where is written to artifacts/told.json.
 */
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installPackages, installTools, lastLines, run } from './machine.mjs';
import { outcomeOf, untoldIn, writeTold } from './told.mjs';

process.chdir(join(dirname(fileURLToPath(import.meta.url)), '..'));

const KINDS = ['short', 'all', 'verify'];
const kind = process.argv[2] ?? 'short';
if (!KINDS.includes(kind)) throw new Error(`This runs ${KINDS.join(', ')}, and no ${kind}.`);

const MAX_LINES_OF_A_FAILURE = 120;
/** So many that failed are told once more, to say why. */
const MAX_TOLD_ONCE_MORE = 3;
/** Projects of vitest.e2e.config.ts. */
const BROWSERS = ['chromium', 'firefox'];
/** In `test:all` laws are tried so many times as often, with other dice each time. */
const TIMES = '5';
/** Where laws are, beside examples that take no time. */
const LAWS = [
  'utils',
  'components',
  'tests/properties',
  'tests/faults/interleavings',
  'tests/faults/stale-looks',
  'tests/faults/told-twice',
  'walking-off',
];

const startedAt = Date.now();
const seed = process.env.SEED ?? String(startedAt % 1_000_000_000);
const commit = (await run('git', ['rev-parse', '--short', 'HEAD'])).output.trim() || 'unknown';
const env = { ...process.env, NO_COLOR: '1', STORIES: kind };
delete env.FORCE_COLOR;

const sums = { passed: 0, failed: 0 };
const steps = [];
const told = [];
mkdirSync('artifacts', { recursive: true });
console.log(`Commit ${commit}, Node ${process.version}${kind === 'all' ? `, SEED=${seed}` : ''}`);

if (await installPackages()) {
  await check('Prepare', 'wxt', ['prepare']);
  const built = [
    await check('Build for Chrome', 'wxt', ['build', '-b', 'chrome']),
    await check('Build for Firefox', 'wxt', ['build', '-b', 'firefox']),
  ];
  await Promise.all([
    check('Types', 'tsc', ['--noEmit']),
    check('Lint and format', 'biome', ['ci', '.', '--colors=off', '--max-diagnostics=40']),
    check('Dead code', 'knip', ['--no-progress']),
  ]);
  if (kind === 'verify') await fastTests();
  else await inBrowsers(built);
} else {
  fail('Install', 'npm ci did not succeed; nothing else can run.');
}

writeTold({ kind, commit, seed, startedAt, steps, told });
console.log(`\n${sums.passed} passed, ${sums.failed} failed`);
process.exitCode = sums.failed === 0 ? 0 : 1;

async function inBrowsers(built) {
  const missing = await installTools();
  if (built.includes(false) || missing.length > 0) {
    const why = missing.length > 0 ? `Missing: ${missing.join(', ')}` : 'There is no build to try.';
    fail('Stories in a real browser', why);
    return fastTests();
  }
  await tests('Screens', 'vitest.screens.config.ts', { limitSeconds: 1_800 });
  // Side by side: most of what stories do is to wait, and the fast tests take what time they leave. The screens
  // beside them would leave no time to either.
  await Promise.all([fastTests({ yields: true, prefix: 'fast' }), ...BROWSERS.map(stories)]);
  if (kind !== 'all') return;
  for (const { file, name, browser } of untoldIn(told, BROWSERS)) {
    fail(`Not told in ${browser}: ${name}`, `${file} names no reason why.`);
  }
}

async function fastTests(how = {}) {
  await tests('Fast tests', 'vitest.config.ts', { limitSeconds: 1_800, ...how });
  if (kind === 'all') await moreDice(how);
}

async function stories(browser) {
  const title = `Stories in ${browser}`;
  const more = ['--project', browser];
  const outcome = await tests(title, 'vitest.e2e.config.ts', {
    limitSeconds: 1_800,
    more,
    prefix: browser,
  });
  told.push(...outcome.told.map((one) => ({ ...one, browser })));
  const failed = outcome.told.filter(({ status }) => status === 'failed');
  for (const { file, name } of failed.slice(0, MAX_TOLD_ONCE_MORE)) {
    await tellOnceMore(browser, file, name);
  }
}

/** In a browser of its own: so it is known whether the story is wrong, or another has left something behind. */
async function tellOnceMore(browser, file, name) {
  const only = `^${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`;
  const args = ['run', '--config', 'vitest.e2e.config.ts', '--project', browser, file, '-t', only];
  const { exitCode } = await runTool('vitest', args, {
    env: { ...env, FRESH_BROWSERS: '1' },
    limitSeconds: 300,
  });
  const why =
    exitCode === 0
      ? 'passes in a browser of its own: another story left something behind, or it is a matter of luck'
      : 'fails in a browser of its own, too';
  console.log(`${browser} | “${name}” ${why}.`);
}

function moreDice(how) {
  return tests(`Laws, ${TIMES} times as often`, 'vitest.config.ts', {
    ...how,
    limitSeconds: 1_800,
    more: [...LAWS, '--testTimeout=900000'],
    also: { TIMES, SEED: seed },
  });
}

/** One check counts as one; its output is shown when it failed. */
async function check(title, tool, args) {
  const began = Date.now();
  const { exitCode, output } = await runTool(tool, args, { env });
  report(title, exitCode === 0, began);
  if (exitCode !== 0) console.log(lastLines(output, MAX_LINES_OF_A_FAILURE));
  sums[exitCode === 0 ? 'passed' : 'failed'] += 1;
  return exitCode === 0;
}

/** Every test counts; a run that breaks without naming a test counts as one that failed. */
async function tests(title, config, { limitSeconds, more = [], also = {}, ...how }) {
  const began = Date.now();
  const results = join('artifacts', `${title.replace(/\W+/g, '-').toLowerCase()}.json`);
  console.log(`   … ${title}`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${results}`];
  const { exitCode } = await runTool('vitest', ['run', '--config', config, ...more, ...reporters], {
    env: { ...env, ...also },
    limitSeconds,
    live: true,
    ...how,
  });
  const outcome = outcomeOf(results, began);
  const { passed, failed, leftOut } = outcome;
  const isBroken = exitCode !== 0 && failed === 0;
  sums.passed += passed;
  sums.failed += failed + (isBroken ? 1 : 0);
  const counts = [
    `${passed} passed`,
    `${failed} failed`,
    ...(leftOut > 0 ? [`${leftOut} are told elsewhere`] : []),
    ...(isBroken ? ['and the run broke'] : []),
  ];
  report(`${title}: ${counts.join(', ')}`, exitCode === 0, began);
  return outcome;
}

function runTool(tool, args, options) {
  const suffix = process.platform === 'win32' ? '.cmd' : '';
  return run(join('node_modules', '.bin', tool + suffix), args, options);
}

function fail(title, why) {
  sums.failed += 1;
  console.log(`not ok  ${title}\n${why}`);
}

function report(title, isOk, began) {
  const seconds = (Date.now() - began) / 1_000;
  steps.push({ title, isOk, seconds });
  console.log(`${isOk ? 'ok    ' : 'not ok'}  ${title} (${seconds.toFixed(1)} s)`);
}
