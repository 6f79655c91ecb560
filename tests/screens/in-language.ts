/** A Chromium whose menus are in another language: where that language isn't installed, with English words under its name. */
import {
  access,
  copyFile,
  link,
  mkdir,
  mkdtemp,
  readdir,
  realpath,
  symlink,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const DEBIANS = '/usr/lib/chromium';

/** The path of one that can be started with `--lang`. `made` is a folder to remove afterwards, or null. */
export async function browserIn(
  language: string,
  executablePath: string,
): Promise<{ readonly executablePath: string; readonly made: string | null }> {
  const folder = await folderOf(executablePath);
  if (folder === null || (await exists(join(folder, 'locales', `${language}.pak`)))) {
    return { executablePath, made: null };
  }
  const made = await mkdtemp(join(tmpdir(), `chromium-${language}-`));
  for (const name of await readdir(folder)) {
    if (name !== 'chromium' && name !== 'locales')
      await symlink(join(folder, name), join(made, name));
  }
  // It looks for its words beside itself, and sees through a symbolic link.
  const own = join(made, 'chromium');
  await link(join(folder, 'chromium'), own).catch(() => copyFile(join(folder, 'chromium'), own));
  await mkdir(join(made, 'locales'));
  for (const name of ['en-US', language]) {
    await symlink(join(folder, 'locales', 'en-US.pak'), join(made, 'locales', `${name}.pak`));
  }
  return { executablePath: own, made };
}

/** Where the browser keeps its words; behind `/usr/bin/chromium` there is a script. */
async function folderOf(executablePath: string): Promise<string | null> {
  for (const folder of [dirname(await realpath(executablePath)), DEBIANS]) {
    const files = ['chromium', join('locales', 'en-US.pak')].map((file) => join(folder, file));
    if ((await Promise.all(files.map(exists))).every(Boolean)) return folder;
  }
  return null;
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
