/** A Firefox profile that was started once, copied for every story: a first start costs as much as two later ones. */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { startDisplay } from './display';
import { startFirefox } from './firefox';

/** Set for the whole run; the stories run in processes of their own. */
const STARTED_ONCE = 'FIREFOX_PROFILE_STARTED_ONCE';

/** Locks; and preferences, which puppeteer would put back as they were whenever the browser ends. */
const NOT_COPIED = ['lock', '.parentlock', 'prefs.js', 'user.js'];

/** Vitest calls it before the first story. The extension has never been in that profile. */
export async function setup(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'full-cup-started-once-'));
  const { env, stop } = await startDisplay();
  try {
    const browser = await startFirefox({
      executable: null,
      profileFolder: folder,
      env,
      proxyPort: null,
    });
    await browser.close();
  } finally {
    await stop();
  }
  process.env[STARTED_ONCE] = folder;
}

/** Vitest calls it after the last story. */
export async function teardown(): Promise<void> {
  const folder = process.env[STARTED_ONCE];
  if (folder !== undefined) await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}

export async function makeFirefoxProfile(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'full-cup-profile-'));
  const startedOnce = process.env[STARTED_ONCE];
  if (startedOnce !== undefined) {
    const filter = (file: string) => !NOT_COPIED.includes(basename(file));
    await cp(startedOnce, folder, { recursive: true, filter });
  }
  return folder;
}
