/** What the tests and the demonstration need on this machine, and how it gets there. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** Commands that the stories need, and the Debian package that brings each. */
const DEBIAN_PACKAGES = {
  chromium: 'chromium',
  'firefox-esr': 'firefox-esr',
  Xvfb: 'xvfb',
  openbox: 'openbox',
  xdotool: 'xdotool',
  import: 'imagemagick',
  openssl: 'openssl',
  faketime: 'faketime',
};
/** What one story alone needs, which is left out without it. */
const SPARED = ['faketime'];
/** After that, what was asked to end is ended. */
const GRACE_MS = 5_000;
/** Without them a bare machine draws boxes in place of letters. */
const FONT_PACKAGES = ['fonts-noto-core', 'fonts-dejavu-core'];

/** Installs this project's packages when they are missing or not those of the lock. Says whether it could. */
export async function installPackages() {
  if (hasPackagesOfLock()) return true;
  console.log('Installing the packages of package-lock.json (about half a minute) …');
  const { exitCode, output } = await run('npm', ['ci', '--no-audit', '--no-fund']);
  if (exitCode !== 0) console.log(output);
  return exitCode === 0;
}

/** Installs what the stories need, where that is possible without asking. Returns the commands still missing. */
export async function installTools(commands = Object.keys(DEBIAN_PACKAGES)) {
  const missing = commands.filter((command) => !hasCommand(command));
  if (missing.length === 0) return [];
  const packages = [...missing.map((command) => DEBIAN_PACKAGES[command]), ...FONT_PACKAGES];
  const canInstall = hasCommand('apt-get') && isDebian() && process.getuid?.() === 0;
  if (!canInstall) {
    console.log(`Please install: ${packages.join(' ')}`);
    return withoutSpared(missing);
  }
  console.log(`Installing ${packages.join(', ')} (a minute or two) …`);
  const quietly = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const options = ['-o', 'Dpkg::Use-Pty=0', '-qq', '-y', '--no-install-recommends'];
  const updated = await run('apt-get', ['update', '-qq'], { env: quietly });
  const installed = await run('apt-get', ['install', ...options, ...packages], { env: quietly });
  const left = commands.filter((command) => !hasCommand(command));
  if (left.length > 0) console.log(lastLines(updated.output + installed.output, 20));
  return withoutSpared(left);
}

/** The lowest priority for a process and all that it starts. It may be gone, or may not be asked. */
function letOthersFirst(pid) {
  try {
    setPriority(pid, constants.priority.PRIORITY_LOW);
    // Linux shares out time among the sessions of a desktop first, each of which has a priority of its own.
    writeFileSync(`/proc/${pid}/autogroup`, String(constants.priority.PRIORITY_LOW));
  } catch {
    // Then it takes its share like the others.
  }
}

function withoutSpared(commands) {
  return commands.filter((command) => !SPARED.includes(command));
}

/**
 * Runs a command to its end, or ends it with everything it started when it takes too long.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, limitSeconds?: number, live?: boolean, prefix?: string, yields?: boolean }} [options] `live` shows the output as it comes, each line behind a `prefix`; `yields` lets everything else on the machine go first.
 * @returns {Promise<{ exitCode: number, output: string }>}
 */
export function run(
  command,
  args,
  { env = process.env, limitSeconds = 900, live = false, prefix = '', yields = false } = {},
) {
  return new Promise((resolve) => {
    let output = '';
    const child = spawn(command, args, {
      env,
      detached: process.platform !== 'win32',
      shell: process.platform === 'win32',
      stdio: ['ignore', ...(live && prefix === '' ? ['inherit', 'inherit'] : ['pipe', 'pipe'])],
    });
    if (yields) letOthersFirst(child.pid);
    // Asked at first: what tells stories has browsers and screens to end.
    const endAll = (signal = 'SIGTERM') => {
      try {
        if (process.platform === 'win32' || child.pid === undefined) child.kill();
        else process.kill(-child.pid, signal);
      } catch {
        // It went by itself meanwhile.
      }
    };
    const passOn = () => {
      endAll();
      setImmediate(() => process.exit(130));
    };
    const limit = setTimeout(() => {
      output += `\nEnded: it took longer than ${limitSeconds} seconds.`;
      endAll();
      setTimeout(endAll, GRACE_MS, 'SIGKILL').unref();
    }, limitSeconds * 1_000);
    process.once('SIGINT', passOn);
    process.once('SIGTERM', passOn);
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (text) => {
        output += text;
      });
      if (stream && live) {
        createInterface({ input: stream }).on('line', (line) => {
          if (line.trim() !== '') console.log(`${prefix} | ${line}`);
        });
      }
    }
    const finish = (exitCode) => {
      clearTimeout(limit);
      process.off('SIGINT', passOn);
      process.off('SIGTERM', passOn);
      resolve({ exitCode, output });
    };
    child.on('error', (error) => {
      output += String(error);
      finish(1);
    });
    child.on('close', (exitCode) => finish(exitCode ?? 1));
  });
}

/** The last lines of a text, with a word on how many were left out. */
export function lastLines(text, count) {
  const lines = text.trimEnd().split('\n');
  if (lines.length <= count) return lines.join('\n');
  return [`… (${lines.length - count} lines before)`, ...lines.slice(-count)].join('\n');
}

/** Compares what is locked with what npm wrote down when it installed; times of files say nothing after a checkout. */
function hasPackagesOfLock() {
  const installed = packagesIn(join('node_modules', '.package-lock.json'));
  const locked = Object.entries(packagesIn('package-lock.json')).filter(([place]) => place !== '');
  if (locked.length === 0) return false;
  return locked.every(([place, { version, optional }]) =>
    installed[place] === undefined ? optional === true : installed[place].version === version,
  );
}

/** @returns {Record<string, { version?: string, optional?: boolean }>} */
function packagesIn(lock) {
  return JSON.parse(textOf(lock) || '{}').packages ?? {};
}

function hasCommand(command) {
  const look = process.platform === 'win32' ? 'where' : 'which';
  return spawnSync(look, [command], { stdio: 'ignore' }).status === 0;
}

function isDebian() {
  return existsSync('/etc/debian_version') || /debian/.test(textOf('/etc/os-release'));
}

function textOf(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}
