/** A copy of the build for Chromium in which parts of the browser's API are missing, as they are on phones. */
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const BUILD = resolve(import.meta.dirname, '../../../.output/chrome-mv3');

/** Names such as `windows` or `action.openPopup`. Returns the folder; the extension is named after it. */
export async function makeBareBuild(missing: readonly string[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'full-cup-bare-'));
  await cp(BUILD, folder, { recursive: true });
  await writeFile(join(folder, 'missing.js'), `(${takeAway})(${JSON.stringify(missing)});\n`);
  const background = "importScripts('missing.js', 'background.js');\n";
  await writeFile(join(folder, 'bare-background.js'), background);
  await change(join(folder, 'manifest.json'), (text) => {
    const manifest = JSON.parse(text);
    manifest.background.service_worker = 'bare-background.js';
    return JSON.stringify(manifest);
  });
  for (const file of await readdir(folder)) {
    if (!file.endsWith('.html')) continue;
    await change(join(folder, file), (text) =>
      text.replace('<script', '<script src="/missing.js"></script>\n    <script'),
    );
  }
  return folder;
}

export function removeBareBuild(folder: string): Promise<void> {
  return rm(folder, { recursive: true, force: true });
}

async function change(file: string, how: (text: string) => string): Promise<void> {
  const text = await readFile(file, 'utf8');
  const changed = how(text);
  if (changed === text) throw new Error(`${file} is as it was.`);
  await writeFile(file, changed);
}

/** Runs in the extension, before anything of ours. */
function takeAway(names: readonly string[]): void {
  type Owner = Record<string, unknown>;
  for (const root of ['chrome', 'browser']) {
    const api = (globalThis as Owner)[root];
    if (api === undefined) continue;
    for (const name of names) {
      const path = name.split('.');
      const last = path.pop() ?? '';
      const owner = path.reduce((part, step) => part[step] as Owner, api as Owner);
      Reflect.deleteProperty(owner, last);
      if (owner[last] !== undefined) throw new Error(`${root}.${name} can not be taken away.`);
    }
  }
}
