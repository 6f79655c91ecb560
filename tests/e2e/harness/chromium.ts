/** A real Chromium with the built extension in it, kept off the network; nothing of it is emulated. */
import puppeteer, { type Browser } from 'puppeteer-core';
import { downloadsIn } from './downloads';
import { until } from './waiting';

export type ChromiumOptions = {
  readonly executable: string;
  readonly extensionFolders: readonly string[];
  readonly profileFolder: string;
  readonly env: NodeJS.ProcessEnv;
  /** Every host leads to this port of loopback; null leaves host names alone. */
  readonly webPort: number | null;
  readonly window: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  };
};

export async function startChromium(options: ChromiumOptions): Promise<Browser> {
  const { x, y, width, height } = options.window;
  const folders = options.extensionFolders.join(',');
  return puppeteer.launch({
    executablePath: options.executable,
    headless: false,
    pipe: true,
    env: options.env,
    userDataDir: options.profileFolder,
    defaultViewport: null,
    handleSIGTERM: false,
    downloadBehavior: { policy: 'allow', downloadPath: downloadsIn(options.profileFolder) },
    ignoreDefaultArgs: ['--disable-extensions', '--enable-automation'],
    // A debugger on the popup would keep it open against her will; one on the background would keep that alive.
    targetFilter: (target) =>
      target.type() !== 'service_worker' && !/\/popup\.html$/.test(target.url()),
    args: [
      `--load-extension=${folders}`,
      `--disable-extensions-except=${folders}`,
      `--window-size=${width},${height}`,
      `--window-position=${x},${y}`,
      '--hide-crash-restore-bubble',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      '--no-default-browser-check',
      // What a start costs beside the browser itself: drawing by a card that isn't there, and pages
      // of the browser's own that no story opens.
      '--disable-gpu',
      '--disable-features=InitialWebUI,PreloadTopChromeWebUI,WebUIOmniboxPopup,WebUIOmniboxAimPopup',
      '--lang=en-US',
      // Chromium's own sandbox doesn't work for root, which is who tests on a bare machine are.
      ...(process.getuid?.() === 0 ? ['--no-sandbox', '--test-type'] : []),
      ...(options.webPort === null
        ? []
        : [
            `--host-resolver-rules=MAP * 127.0.0.1:${options.webPort}`,
            '--ignore-certificate-errors',
          ]),
    ],
  });
}

/** Ends the background as the browser does when it is idle. Nothing stays attached to it. */
export async function killBackground(browser: Browser, own: string): Promise<void> {
  const session = await browser.target().createCDPSession();
  try {
    const living = async () => {
      const { targetInfos } = await session.send('Target.getTargets', { filter: [{}] });
      return targetInfos.filter(
        ({ type, url }) => type === 'service_worker' && url.startsWith(own),
      );
    };
    const before = await living();
    for (const { targetId } of before) await session.send('Target.closeTarget', { targetId });
    await until('the background is gone', async () => {
      const now = await living();
      return before.every(({ targetId }) => now.every((other) => other.targetId !== targetId));
    });
  } finally {
    await session.detach();
  }
}

/** Closes every tab and window but that of one address, without asking; no page can keep her. */
export async function closeEverythingBut(browser: Browser, address: string): Promise<void> {
  const session = await browser.target().createCDPSession();
  try {
    const others = async () => {
      const { targetInfos } = await session.send('Target.getTargets', { filter: [{}] });
      return targetInfos.filter(({ type, url }) => type === 'page' && url !== address);
    };
    await until('all else is closed', async () => {
      const open = await others();
      for (const { targetId } of open) {
        // It may be closing already.
        await session.send('Target.closeTarget', { targetId }).catch(() => undefined);
      }
      return open.length === 0;
    });
  } finally {
    await session.detach();
  }
}
