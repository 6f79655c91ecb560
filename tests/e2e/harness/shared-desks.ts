/**
 * Desks that stay from story to story, so that a story costs no browser: one for each build and set of
 * grants, each on a screen of its own. They end with the process in which the stories are told.
 */
import { clearDesk, type Traces, tracesOfNewDesk } from './clear-desk';
import { type Desk, type DeskWishes, setUpDesk } from './desk';
import { startDisplay } from './display';
import { madeUpWeb } from './web';

type Wishes = Pick<DeskWishes, 'grants' | 'buildFolder'> & { readonly isHurried: boolean };
type SharedDesk = {
  readonly wishes: Wishes;
  readonly desk: Desk;
  readonly first: Traces;
  /** By `performance.now()`. */
  clearedAt: number;
};

/** Nobody has touched a desk for so long: whoever sits down at it would be asked, rightly, where she has been. */
const UNTOUCHED_MS = 30_000;

const desks = new Map<string, SharedDesk>();

/** One that is as it was at first. */
export async function takeSharedDesk(wishes: Wishes): Promise<Desk> {
  const name = nameOf(wishes);
  const known = desks.get(name);
  if (known !== undefined) {
    const isUntouched = performance.now() - known.clearedAt > UNTOUCHED_MS;
    if (!isUntouched || (await clear(known)).length === 0) return known.desk;
    await end(known);
  }
  const display = await startDisplay(wishes);
  // Whoever wants the page of a new installation opens it: a desk that stays has it only once.
  const desk = await setUpDesk({ ...wishes, keepWelcome: false, display, web: await madeUpWeb() });
  const first = await tracesOfNewDesk(desk);
  desks.set(name, { wishes, desk, first, clearedAt: performance.now() });
  return desk;
}

/** Clears it for the next story. After one that failed, or that left something behind, the next gets a new one. */
export async function giveBackDesk(desk: Desk, story: string, hasFailed: boolean): Promise<void> {
  const shared = [...desks.values()].find((one) => one.desk === desk);
  if (shared === undefined) throw new Error('Nobody shares this desk.');
  if (hasFailed) return end(shared);
  const left = await clear(shared);
  if (left.length === 0) return;
  console.warn(
    `“${story}” left something behind; the next story gets a new browser: ${left.join('; ')}`,
  );
  await end(shared);
}

/** A build that a file of stories has made goes with it. */
export async function endDesksOfOtherBuilds(): Promise<void> {
  for (const one of desks.values()) if (one.wishes.buildFolder !== undefined) await end(one);
}

/** What it leaves all the same. */
async function clear(shared: SharedDesk): Promise<readonly string[]> {
  const { desk, wishes, first } = shared;
  const left = await clearDesk(desk, wishes.grants ?? [], first).catch((error) => [String(error)]);
  shared.clearedAt = performance.now();
  return left;
}

async function end({ wishes, desk }: SharedDesk): Promise<void> {
  desks.delete(nameOf(wishes));
  await desk.leave();
  await desk.display.stop();
}

function nameOf({ grants = [], buildFolder = '', isHurried }: Wishes): string {
  return [isHurried, buildFolder, ...grants].join(' ');
}
