/** Where measuring happens: a screen, a web, the extension that is measured; and for each turn a fresh browser at a desk. */
import { rm } from 'node:fs/promises';
import { type Display, startDisplay } from '../e2e/harness/display';
import { findChromium, isBrandedChrome } from '../e2e/harness/find-browser';
import { runProgram } from '../e2e/harness/processes';
import { makeProfile } from '../e2e/harness/profile';
import { until } from '../e2e/harness/waiting';
import type { AdapterContext } from './adapter';
import { type RunningBrowser, startBrowser } from './browser';
import { type Desk, deskOn } from './desk';
import { inPageOf } from './in-page';
import type { Subject } from './subject';
import { MAIL, NEWS, startWeb, type Web } from './web';

/** An extension that greets with a page of its own does so after it has been installed, and not always at once. */
const GREETED_WITHIN_MS = 2_000;

export type Stage = {
  readonly executable: string;
  /** The browser's name and version. */
  readonly browser: string;
  readonly display: Display;
  readonly web: Web;
};

/** What there is in one turn. */
export type Turn = {
  readonly desk: Desk;
  /** Null: the browser has no extension. */
  readonly subject: Subject | null;
  readonly context: AdapterContext;
  readonly profileFolder: string;
};

/** Returns the exit code of what is done there, or that of a machine on which it can't be. */
export async function onStage(work: (stage: Stage) => Promise<number>): Promise<number> {
  const executable = findChromium();
  if (executable === null || isBrandedChrome(executable)) {
    console.log('This needs Chromium, Brave or Edge: install one, or name it in CHROMIUM.');
    return 1;
  }
  const [display, web] = await Promise.all([startDisplay(), startWeb()]);
  try {
    const browser = await runProgram(executable, ['--version']);
    return await work({ executable, browser, display, web });
  } finally {
    await web.stop();
    await display.stop();
  }
}

/** One turn in a browser and a profile of its own, with the news in front and the mail behind. */
export async function atDesk<T>(
  { executable, display, web }: Stage,
  subject: Subject | null,
  work: (turn: Turn) => Promise<T>,
): Promise<T> {
  const extensionFolder = subject?.folder ?? null;
  const profileFolder = await makeProfile(extensionFolder ?? '', subject?.adapter.grants ?? []);
  const desk = deskOn({
    display,
    extensionId: subject?.id ?? '',
    startBrowser: () =>
      startBrowser({
        executable,
        extensionFolder,
        profileFolder,
        env: display.env,
        webPort: web.port,
        address: NEWS.address,
      }),
    setScene: (browser) => openMailBehindNews(browser, web),
  });
  const context: AdapterContext = { site: MAIL, inPage: inPageOf(desk.browser, desk.extensionId) };
  try {
    await desk.start(async () => subject?.adapter.prepare(context));
    return await work({ desk, subject, context, profileFolder });
  } finally {
    await desk.leave();
    await rm(profileFolder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Where every turn begins. What opened by itself is closed: a greeting, a restored tab. */
async function openMailBehindNews({ tools }: RunningBrowser, web: Web): Promise<void> {
  const pages = async () => (await tools.targets()).filter(({ type }) => type === 'page');
  let aloneSince = Number.NaN;
  await until('the news alone stays open', async () => {
    const [kept, ...others] = await pages().then((all) => [
      ...all.filter(({ url }) => url === NEWS.address),
      ...all.filter(({ url }) => url !== NEWS.address),
    ]);
    for (const { targetId } of others) await tools.close(targetId);
    if (kept === undefined || others.length > 0) aloneSince = Number.NaN;
    else if (Number.isNaN(aloneSince)) aloneSince = performance.now();
    return performance.now() - aloneSince >= GREETED_WITHIN_MS;
  });
  const loads = web.mailLoads();
  await tools.openBehind(MAIL.address);
  await until('the mail has loaded', () => web.mailLoads() > loads);
}
