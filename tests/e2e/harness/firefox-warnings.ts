/** What Firefox would warn about at the install, asked of the part of it that writes the question. */
import { rm } from 'node:fs/promises';
import { startFirefox } from './firefox';
import { inside } from './firefox-insides';
import { makeFirefoxProfile } from './firefox-profile';
import { killBrowser } from './processes';

export async function warningsOfFirefox(
  folder: string,
  env: NodeJS.ProcessEnv,
): Promise<readonly string[]> {
  const profileFolder = await makeFirefoxProfile();
  const browser = await startFirefox({ executable: null, profileFolder, env, proxyPort: null });
  try {
    return await inside(browser, askedOf, folder);
  } finally {
    await killBrowser(browser.process());
    await rm(profileFolder, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function askedOf(folder: string): Promise<readonly string[]> {
  const { ExtensionData } = ChromeUtils.importESModule('resource://gre/modules/Extension.sys.mjs');
  const { FileUtils } = ChromeUtils.importESModule('resource://gre/modules/FileUtils.sys.mjs');
  const extension = new ExtensionData(Services.io.newFileURI(new FileUtils.File(folder)));
  await extension.loadManifest();
  const { msgs } = ExtensionData.formatPermissionStrings({
    addon: { name: 'Full Cup' },
    permissions: extension.getRequiredPermissions(),
    optionalPermissions: { permissions: [], origins: [], data_collection: [] },
    type: undefined,
  });
  return msgs;
}
