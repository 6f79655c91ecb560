/** Builds the extension and takes a picture of every screen of it; an argument is how the wanted names begin. */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from '../machine.mjs';

process.chdir(join(dirname(fileURLToPath(import.meta.url)), '../..'));

const built = await run('npx', ['wxt', 'build', '-b', 'chrome']);
if (built.exitCode !== 0) {
  console.log(built.output);
  process.exit(1);
}
const { runnerImport } = await import('vite');
const { module } = await runnerImport('./tests/screens/looks.ts', { logLevel: 'error' });
const startedAt = Date.now();
const count = await module.takeLooks(process.argv[2]);
const seconds = Math.round((Date.now() - startedAt) / 1_000);
console.log(
  `${count} pictures in artifacts/looks, the sheets in artifacts/looks/sheets (${seconds} s).`,
);
