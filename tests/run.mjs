/** `npm test`: installs what is missing, then checks everything, and ends with one line of sums. */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installPackages, installTools, lastLines, run } from './machine.mjs';

process.chdir(join(dirname(fileURLToPath(import.meta.url)), '..'));

const MAX_LINES_OF_A_FAILURE = 120;
/** Projects of vitest.e2e.config.ts, one after the other: side by side they fight for the machine, and stories about time lose. */
const BROWSERS = ['chromium', 'firefox'];
const plain = { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined };
delete plain.FORCE_COLOR;

const sums = { passed: 0, failed: 0 };
mkdirSync('artifacts', { recursive: true });

if (await installPackages()) {
  await check('Prepare', 'wxt', ['prepare']);
  await check('Types', 'tsc', ['--noEmit']);
  await check('Lint and format', 'biome', ['ci', '.', '--colors=off', '--max-diagnostics=40']);
  await check('Dead code', 'knip', ['--no-progress']);
  const built = [
    await check('Build for Chrome', 'wxt', ['build', '-b', 'chrome']),
    await check('Build for Firefox', 'wxt', ['build', '-b', 'firefox']),
  ];
  await tests('Fast tests', 'vitest.config.ts', 1_200);
  const missing = await installTools();
  if (built.includes(false)) fail('Stories in a real browser', 'There is no build to try.');
  else if (missing.length > 0) fail('Stories in a real browser', `Missing: ${missing.join(', ')}`);
  else {
    await tests('Screens', 'vitest.screens.config.ts', 600);
    for (const browser of BROWSERS) await stories(browser);
  }
} else {
  fail('Install', 'npm ci did not succeed; nothing else can run.');
}

console.log('');
console.log(`${sums.passed} passed, ${sums.failed} failed`);
process.exitCode = sums.failed === 0 ? 0 : 1;

/** One check counts as one; its output is shown when it failed. */
async function check(title, tool, args) {
  const startedAt = Date.now();
  const { exitCode, output } = await runTool(tool, args, { env: plain });
  report(title, exitCode === 0, startedAt);
  if (exitCode !== 0) console.log(lastLines(output, MAX_LINES_OF_A_FAILURE));
  sums[exitCode === 0 ? 'passed' : 'failed'] += 1;
  return exitCode === 0;
}

function stories(browser) {
  const title = `Stories in a real browser, ${browser}`;
  return tests(title, 'vitest.e2e.config.ts', 3_000, ['--project', browser]);
}

/** Every test counts; a run that breaks without naming a test counts as one that failed. */
async function tests(title, config, limitSeconds, more = []) {
  const startedAt = Date.now();
  const results = join('artifacts', `${[config, ...more.slice(-1)].join('-')}.json`);
  rmSync(results, { force: true });
  console.log(`   … ${title}`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${results}`];
  const args = ['run', '--config', config, ...more, ...reporters];
  const { exitCode } = await runTool('vitest', args, { env: plain, limitSeconds, live: true });
  const { passed, failed, leftOut } = countsOf(results);
  const broken = exitCode !== 0 && failed === 0;
  sums.passed += passed;
  sums.failed += failed + (broken ? 1 : 0);
  const counts = [
    `${passed} passed`,
    `${failed} failed`,
    ...(leftOut > 0 ? [`${leftOut} are another browser's`] : []),
    ...(broken ? ['and the run broke'] : []),
  ];
  report(`${title}: ${counts.join(', ')}`, exitCode === 0, startedAt);
}

function countsOf(results) {
  try {
    const counts = JSON.parse(readFileSync(results, 'utf8'));
    const { numPassedTests, numFailedTests, numPendingTests } = counts;
    return { passed: numPassedTests, failed: numFailedTests, leftOut: numPendingTests };
  } catch {
    return { passed: 0, failed: 0, leftOut: 0 };
  }
}

function runTool(tool, args, options) {
  const suffix = process.platform === 'win32' ? '.cmd' : '';
  return run(join('node_modules', '.bin', tool + suffix), args, options);
}

function fail(title, why) {
  sums.failed += 1;
  console.log(`not ok  ${title}\n${why}`);
}

function report(title, isOk, startedAt) {
  const seconds = ((Date.now() - startedAt) / 1_000).toFixed(1);
  console.log(`${isOk ? 'ok    ' : 'not ok'}  ${title} (${seconds} s)`);
}
