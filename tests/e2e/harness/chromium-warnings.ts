/** What Chromium would warn about at the install, asked of itself by an extension that does nothing else. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startChromium } from './chromium';
import { findChromium } from './find-browser';
import { killBrowser } from './processes';
import { extensionIdOf } from './profile';
import { until } from './waiting';

const MANIFEST = {
  manifest_version: 3,
  name: 'Asker',
  version: '1',
  permissions: ['management'],
};

export async function warningsOfChromium(
  folder: string,
  env: NodeJS.ProcessEnv,
): Promise<readonly string[]> {
  const executable = findChromium();
  if (executable === null) throw new Error('There is no Chromium on this machine.');
  const place = await mkdtemp(join(tmpdir(), 'full-cup-asker-'));
  const asker = join(place, 'asker');
  await mkdir(asker);
  await writeFile(join(asker, 'manifest.json'), JSON.stringify(MANIFEST));
  await writeFile(join(asker, 'page.html'), '<!doctype html><title>Asker</title>');
  const browser = await startChromium({
    executable,
    extensionFolders: [asker],
    profileFolder: join(place, 'profile'),
    env,
    webPort: null,
    window: { x: 0, y: 0, width: 800, height: 600 },
  });
  try {
    const page = await browser.newPage();
    await until('the asking extension is there', async () => {
      const address = `chrome-extension://${extensionIdOf(asker)}/page.html`;
      return (await page.goto(address).catch(() => null)) !== null;
    });
    return await page.evaluate(
      (manifest) => chrome.management.getPermissionWarningsByManifest(manifest),
      await readFile(join(folder, 'manifest.json'), 'utf8'),
    );
  } finally {
    await killBrowser(browser.process());
    await rm(place, { recursive: true, force: true, maxRetries: 5 });
  }
}
