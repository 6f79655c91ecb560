/** A page of the extension that opens in front: when it is drawn, what that takes, and what it holds then. */
import { until } from '../e2e/harness/waiting';
import type { RunningBrowser } from './browser';
import type { Session } from './devtools';
import { growing } from './growth';
import { inFront } from './in-front';
import { wait } from './passing-time';
import { mainThreadMsOf, privateMbOf, processesOf } from './processes';

/** It stands still once the extension's main thread has worked no longer than that in such a time. */
const STILL_MS = 600;
const STILL_WORK_MS = 4;
const PATIENCE_MS = 15_000;

export type OpenedPage = {
  /** From its navigation to the first of its contents on the screen; null where there is none once it stands still. */
  readonly drawnMs: number | null;
  /** CPU of the main thread of the extension's process, until it stands still. */
  readonly workMs: number;
  readonly heapMb: number;
  /** What the extension's process alone holds. */
  readonly memoryMb: number;
};

/** `address` is one of the extension's own. Its process lives already, as the background's does. */
export function openOwnPage(
  { tools, group }: RunningBrowser,
  address: string,
): Promise<OpenedPage> {
  const blank = new URL('/manifest.json', address).href;
  return inFront(tools, blank, async (session) => {
    await isThere(session, blank);
    const pids = () => processesOf(group, 'extension');
    const work = growing();
    work.look(mainThreadMsOf(pids()));
    await session.ask('Page.navigate', { url: address });
    await standsStill(() => {
      work.look(mainThreadMsOf(pids()));
      return work.sum();
    });
    const drawnMs = (await session.evaluate(DRAWN)) as number | null;
    await session.ask('HeapProfiler.collectGarbage');
    return {
      drawnMs,
      workMs: work.sum(),
      heapMb: await heapMbIn(session),
      memoryMb: privateMbOf(pids()),
    };
  });
}

const DRAWN = "performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? null";

export async function isThere({ evaluate }: Session, address: string): Promise<void> {
  const look = `document.readyState === 'complete' && location.href === ${JSON.stringify(address)}`;
  await until(`${address} is there`, async () => (await evaluate(look)) === true);
}

async function standsStill(workSoFar: () => number): Promise<void> {
  const startedAt = performance.now();
  let last = workSoFar();
  for (;;) {
    await wait(STILL_MS);
    const now = workSoFar();
    // What never stands still is taken as it is by then.
    if (now - last <= STILL_WORK_MS || performance.now() - startedAt > PATIENCE_MS) return;
    last = now;
  }
}

async function heapMbIn({ ask }: Session): Promise<number> {
  const { usedSize } = await ask('Runtime.getHeapUsage');
  return Number(usedSize) / 1_048_576;
}
