/** `npm run bench`: builds the extension when it is to be measured and there is no build yet, and measures. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installPackages, installTools, run } from '../machine.mjs';

process.chdir(join(dirname(fileURLToPath(import.meta.url)), '../..'));

const words = process.argv.slice(2);
const onlyAsks = words.length === 0 || words.includes('--help') || words.includes('--list');
// Packages that are there are left alone, even old ones: measuring is no reason to change them.
if (!existsSync('node_modules') && !(await installPackages())) process.exit(1);
if (!onlyAsks) {
  const missing = await installTools([
    'chromium',
    'Xvfb',
    'openbox',
    'xdotool',
    'import',
    'openssl',
  ]);
  if (missing.length > 0) process.exit(1);
  const isOfAnother = words.includes('accuracy') && words.includes('--extension');
  if (!isOfAnother && !existsSync(join('.output', 'chrome-mv3'))) {
    console.log('Building the extension …');
    const built = await run('npx', ['wxt', 'build', '-b', 'chrome']);
    if (built.exitCode !== 0) {
      console.log(built.output);
      process.exit(1);
    }
  }
}

const { runnerImport } = await import('vite');
const { module } = await runnerImport('./tests/bench/bench.ts', { logLevel: 'error' });
process.exit(await module.bench(words));
