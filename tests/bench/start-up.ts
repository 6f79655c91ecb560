/** How long she waits: for a background that had ended, for a page, for a letter, for a pause that is due. */
import { until } from '../e2e/harness/waiting';
import { goToMail } from './acts/act';
import type { Writing } from './adapter';
import { endBackground } from './end-background';
import type { Figures } from './figures';
import { openOwnPage } from './own-page';
import { median } from './result';
import type { Turn } from './stage';
import { writeIn } from './write-in';

const TIMES = 3;
/** So long in the mail until a pause is due, and until the tab before it is an old one. */
const DUE_AFTER_SECONDS = 5;
const STAYS_SECONDS = 9;

export async function measureStart(turn: Turn): Promise<Figures> {
  const { desk, subject } = turn;
  if (subject === null) return {};
  const { popup, options, adapter, pageAt } = subject;
  const browser = desk.browser();
  const drawn = async (address: string | null) =>
    address === null ? [] : several(() => openOwnPage(browser, address));
  const written = async (writing: Writing | undefined) =>
    writing === undefined ? [] : several(() => writeIn(desk, pageAt(writing.path), writing));
  const inPopup = await written(adapter.writing?.popup);
  const inOptions = await written(adapter.writing?.options);
  return {
    ...(await workerStart(turn)),
    popupDrawn: middleOf((await drawn(popup)).flatMap(({ drawnMs }) => drawnMs ?? [])),
    optionsDrawn: middleOf((await drawn(options)).flatMap(({ drawnMs }) => drawnMs ?? [])),
    popupTyping: middleOf(inPopup.map(({ readyMs }) => readyMs)),
    optionsTyping: middleOf(inOptions.map(({ readyMs }) => readyMs)),
    letter: middleOf([...inPopup, ...inOptions].map(({ letterMs }) => letterMs)),
  };
}

function middleOf(values: readonly number[]): number | undefined {
  return values.length === 0 ? undefined : median(values);
}

async function several<T>(measure: () => Promise<T>): Promise<readonly T[]> {
  const all = [];
  for (let n = 0; n < TIMES; n += 1) all.push(await measure());
  return all;
}

/** A message wakes it; it has answered, or has looked at it and said nothing, when that comes back. */
async function workerStart({ desk, subject, context }: Turn): Promise<Figures> {
  if (subject?.manifest.background?.service_worker === undefined) return {};
  const times = await several(async () => {
    await endBackground(desk);
    return context.inPage('manifest.json', async () => {
      const startedAt = performance.now();
      await chrome.runtime.sendMessage({}).catch(() => undefined);
      return performance.now() - startedAt;
    });
  });
  return { workerStart: median(times) };
}

/** From the key with which she leaves the mail to the card before her. */
export async function measureSeam({ desk, subject, context }: Turn): Promise<Figures> {
  const { adapter, popup } = subject ?? {};
  if (adapter?.pauseAfter === undefined || typeof popup !== 'string') return {};
  const { tools } = desk.browser();
  await adapter.pauseAfter(DUE_AFTER_SECONDS, context);
  await goToMail(desk);
  await desk.stays(STAYS_SECONDS);
  const pressedAt = Date.now();
  await desk.hands.press('ctrl+1');
  const card = await until('the card opens', async () =>
    (await tools.targets()).find(({ url }) => url.startsWith(popup)),
  );
  const drawnAt = await until('the card is drawn', async () => {
    const paint = "performance.getEntriesByName('first-contentful-paint')[0]?.startTime";
    const at = await tools.evaluate(card.targetId, `performance.timeOrigin + (${paint})`);
    return at as number;
  });
  return { seam: drawnAt - pressedAt };
}
