/** Plays one act once, in a browser and a profile of its own, and says what was true and what was counted. */
import { rm } from 'node:fs/promises';
import type { Display } from '../e2e/harness/display';
import { makeProfile } from '../e2e/harness/profile';
import { until } from '../e2e/harness/waiting';
import { type Act, goToNews } from './acts/act';
import type { AdapterContext } from './adapter';
import { type RunningBrowser, startBrowser } from './browser';
import { deskOn } from './desk';
import { inPageOf } from './in-page';
import type { Run } from './result';
import type { Subject } from './subject';
import { truthOf } from './truth';
import { MAIL, NEWS, type Web } from './web';

const SETTLE_MS = 3_000;

export type Stage = {
  readonly executable: string;
  readonly display: Display;
  readonly web: Web;
  readonly subject: Subject;
};

export async function play(act: Act, stage: Stage): Promise<Run> {
  const { subject, display, web } = stage;
  const { adapter } = subject;
  const profileFolder = await makeProfile(subject.folder, adapter.grants ?? []);
  const desk = deskOn({
    display,
    extensionId: subject.id,
    startBrowser: () =>
      startBrowser({
        executable: stage.executable,
        extensionFolder: subject.folder,
        profileFolder,
        env: display.env,
        webPort: web.port,
        address: NEWS.address,
      }),
    setScene: (browser) => openMailBehindNews(browser, web),
  });
  const context: AdapterContext = { site: MAIL, inPage: inPageOf(desk.browser, subject.id) };
  try {
    await desk.start(() => adapter.prepare(context));
    const before = await adapter.creditedMs(context);
    await act.play(desk);
    await goToNews(desk);
    const truth = truthOf(desk.marks, performance.now());
    await desk.stays((adapter.settleMs ?? SETTLE_MS) / 1_000);
    return { ...truth, creditedMs: (await adapter.creditedMs(context)) - before };
  } finally {
    await desk.leave();
    await rm(profileFolder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Where every act begins. What opened by itself is closed: a greeting, a restored tab. */
async function openMailBehindNews({ tools }: RunningBrowser, web: Web): Promise<void> {
  const pages = async () => (await tools.targets()).filter(({ type }) => type === 'page');
  await until('the news alone is open', async () => {
    const [kept, ...others] = await pages().then((all) => [
      ...all.filter(({ url }) => url === NEWS.address),
      ...all.filter(({ url }) => url !== NEWS.address),
    ]);
    for (const { targetId } of others) await tools.close(targetId);
    return kept !== undefined && others.length === 0;
  });
  const loads = web.mailLoads();
  await tools.openBehind(MAIL.address);
  await until('the mail has loaded', () => web.mailLoads() > loads);
}
