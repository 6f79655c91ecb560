/** A real Firefox on her screen, kept off the network, with real focus; nothing of it is emulated. */
import puppeteer, { type Browser } from 'puppeteer-core';
import { downloadsIn } from './downloads';
import { findFirefox } from './find-browser';

type FirefoxOptions = {
  readonly executable: string | null;
  readonly profileFolder: string;
  readonly env: NodeJS.ProcessEnv;
  /** Every secure address leads to this port of loopback; null leaves the web as it is. */
  readonly proxyPort: number | null;
  readonly preferences?: Readonly<Record<string, string | number | boolean>>;
};

const PREFERENCES = {
  // Under a driver a window would say that it has the focus though another application is in front.
  'remote.prefs.recommended': false,
  'focusmanager.testmode': false,
  // What was found in the profile's folder is installed as if she had said yes to it, and stays.
  'xpinstall.signatures.required': false,
  'extensions.autoDisableScopes': 0,
  'extensions.startupScanScopes': 15,
  // Nothing of its own may come between: no greetings, no offers, no updates.
  'app.update.disabledForTesting': true,
  'browser.aboutwelcome.enabled': false,
  'browser.sessionstore.resume_from_crash': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'datareporting.policy.dataSubmissionPolicyBypassNotification': true,
  // A question takes no answer in its first half second, as everywhere.
  'security.notification_enable_delay': 500,
  // A camera and a microphone for calls, made up, and no question about them.
  'media.navigator.streams.fake': true,
  'media.navigator.permission.disabled': true,
  // As of a real one, the browser says that it is in use.
  'media.navigator.permission.fake': true,
  // What our background reports is heard on the standard output.
  'devtools.console.stdout.content': true,
  // Its list of downloads would open over our popup, and take the keys for a while.
  'browser.download.alwaysOpenPanel': false,
  'browser.download.panel.shown': true,
};

export async function startFirefox(options: FirefoxOptions): Promise<Browser> {
  const executable = options.executable ?? findFirefox();
  if (executable === null) throw new Error('There is no Firefox on this machine.');
  const { proxyPort } = options;
  return puppeteer.launch({
    browser: 'firefox',
    executablePath: executable,
    headless: false,
    env: options.env,
    userDataDir: options.profileFolder,
    defaultViewport: null,
    handleSIGTERM: false,
    acceptInsecureCerts: proxyPort !== null,
    // Without it neither pages of extensions nor the browser's own window can be looked at.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      ...PREFERENCES,
      ...(proxyPort !== null && {
        'network.proxy.type': 1,
        'network.proxy.http': '127.0.0.1',
        'network.proxy.http_port': proxyPort,
        'network.proxy.ssl': '127.0.0.1',
        'network.proxy.ssl_port': proxyPort,
      }),
      // A folder of ours, and no question where to.
      'browser.download.folderList': 2,
      'browser.download.dir': downloadsIn(options.profileFolder),
      'browser.download.useDownloadDir': true,
      ...options.preferences,
    },
  });
}
