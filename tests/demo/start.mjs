/** `npm start`: installs what is missing, builds the extension, and opens a browser in which to try it. */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installPackages, installTools, run } from '../machine.mjs';

process.chdir(join(dirname(fileURLToPath(import.meta.url)), '../..'));

const hasScreen =
  process.platform !== 'linux' ||
  Boolean(process.env.DISPLAY) ||
  Boolean(process.env.WAYLAND_DISPLAY);

if (!(await installPackages())) process.exit(1);
if (!hasScreen) {
  const missing = await installTools(['chromium', 'Xvfb', 'openbox', 'xdotool', 'import']);
  if (missing.length > 0) process.exit(1);
}
console.log('Building the extension …');
const built = await run('npx', ['wxt', 'build', '-b', 'chrome']);
if (built.exitCode !== 0) {
  console.log(built.output);
  process.exit(1);
}

const { runnerImport } = await import('vite');
const { module } = await runnerImport('./tests/demo/demonstration.ts', { logLevel: 'error' });
process.exit(await module.demonstrate({ hasScreen }));
