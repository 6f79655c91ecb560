/** The same with ten years of use, and with 500 tabs: each held against a fresh profile, or none, in the same round. */
import { goToMail } from './acts/act';
import { endProcess } from './end-background';
import type { Figures } from './figures';
import { growing } from './growth';
import { type OpenedPage, openOwnPage } from './own-page';
import { wait } from './passing-time';
import { cpuSecondsOf, processesOf } from './processes';
import { median } from './result';
import { atDesk, type Stage, type Turn } from './stage';
import type { Subject } from './subject';

const TABS = 500;
const SWITCHES = 6;
const SWITCH_EVERY_MS = 1_500;
const TIMES = 3;

type Page = 'Popup' | 'Options' | 'Insights';
type Opened = Readonly<Record<Page, Middles | null>>;
type Middles = Readonly<Record<'drawnMs' | 'workMs' | 'memoryMb', number>>;

/** Figures of a browser with 500 tabs and no extension. */
export async function scaleWithoutAny(stage: Stage): Promise<Figures> {
  return { manyTabs: await atDesk(stage, null, cpuAmongManyTabs) };
}

/** Nothing for an extension whose adapter can't fill it. */
export async function scaleOf(stage: Stage, subject: Subject): Promise<Figures> {
  const { fill } = subject.adapter;
  if (fill === undefined) return {};
  const empty = await atDesk(stage, subject, (turn) => openAll(turn, subject));
  const { full, manyTabs } = await atDesk(stage, subject, async (turn) => {
    await fill(turn.context);
    return { full: await openAll(turn, subject), manyTabs: await cpuAmongManyTabs(turn) };
  });
  const ratio = (page: Page, what: keyof Middles) => {
    const [many, none] = [full[page]?.[what], empty[page]?.[what]];
    return many === undefined || none === undefined ? undefined : many / none;
  };
  return {
    fullPopupDrawn: ratio('Popup', 'drawnMs'),
    fullPopupWork: ratio('Popup', 'workMs'),
    fullPopupMemory: ratio('Popup', 'memoryMb'),
    fullOptionsDrawn: ratio('Options', 'drawnMs'),
    fullOptionsWork: ratio('Options', 'workMs'),
    fullInsightsDrawn: ratio('Insights', 'drawnMs'),
    fullInsightsWork: ratio('Insights', 'workMs'),
    fullInsightsMemory: ratio('Insights', 'memoryMb'),
    manyTabs,
  };
}

async function openAll(
  { desk }: Turn,
  { popup, options, pageAt, adapter }: Subject,
): Promise<Opened> {
  const browser = desk.browser();
  const open = async (address: string | null) => {
    if (address === null) return null;
    const opened: OpenedPage[] = [];
    for (let n = 0; n < TIMES; n += 1) opened.push(await openOwnPage(browser, address));
    const middle = (what: keyof Middles) => median(opened.map((one) => one[what] ?? Number.NaN));
    return {
      drawnMs: middle('drawnMs'),
      workMs: middle('workMs'),
      memoryMb: middle('memoryMb'),
    };
  };
  const { insights } = adapter;
  // What it took to fill it in is over then, and gives back what it held.
  await endProcess(desk);
  return {
    Popup: await open(popup),
    Options: await open(options),
    Insights: await open(insights === undefined ? null : pageAt(insights)),
  };
}

/** CPU seconds of the whole browser while she goes from tab to tab. */
async function cpuAmongManyTabs({ desk }: Turn): Promise<number> {
  const { tools, group } = desk.browser();
  for (let tab = 2; tab < TABS; tab += 1) await tools.openBehind('about:blank');
  await goToMail(desk);
  const cpu = growing();
  const look = () => cpu.look(cpuSecondsOf(processesOf(group)));
  look();
  for (let n = 0; n < SWITCHES; n += 1) {
    await desk.hands.press(n % 2 === 0 ? 'ctrl+1' : 'ctrl+2');
    await wait(SWITCH_EVERY_MS);
    look();
  }
  return cpu.sum();
}
