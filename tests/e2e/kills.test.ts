/** The browser is killed in the middle of saving, again and again: what was answered is there, exactly once. */
import { expect, it } from 'vitest';
import type { Request } from '../../utils/engine/requests';
import type { Backup } from '../../utils/snapshot/backup';
import type { Snapshot } from '../../utils/snapshot/snapshot';
import type { Win, WinsOfDay } from '../../utils/wins/win';
import { readDatabase } from './harness/kept';
import type { Person } from './harness/person';
import { setStage } from './harness/stage';
import { mainlyIn, onlyInWholeRun } from './harness/told-in';
import { until } from './harness/waiting';

const stage = setStage();
mainlyIn('chromium', 'a start takes three times as long in Firefox');
onlyInWholeRun('each kill is a start; tests/faults dies at every call');

/** So long after the last answer that is waited for the browser is killed, ms at the most. */
const LATEST_MS = 40;

/** In each story; in both browsers together it is sixty in a run. */
const KILLS = 5;

/** What a deed makes of wins, by their ids; null is none. */
type Deed = { readonly request: Request; readonly wins: Readonly<Record<string, string | null>> };
type Asked = { readonly deed: Deed; answered: boolean };

/** The same spread of moments in each run. */
function dice(seed: number): () => number {
  let last = seed;
  return () => {
    last = (last * 48_271) % 2_147_483_647;
    return last / 2_147_483_647;
  };
}

/** Asks as pages do, all at once, and kills the browser a moment after so many answers. */
async function killAmid(
  person: Person,
  deeds: readonly Deed[],
  answers: number,
  afterMs: number,
): Promise<Asked[]> {
  const asked = deeds.map((deed) => ({ deed, answered: false }));
  let isKilled = false;
  await new Promise<void>((resolve) => {
    const hear = async (one: Asked) => {
      const answer = await person.fromWithin(
        (said) => chrome.runtime.sendMessage(said) as Promise<{ kind: string }>,
        one.deed.request,
      );
      if (!isKilled) one.answered = answer.kind === 'done';
      if (asked.filter(({ answered }) => answered).length >= answers) resolve();
    };
    // The browser dies under it.
    for (const one of asked) hear(one).catch(() => undefined);
    if (answers === 0) resolve();
  });
  // The moment itself is what is tried.
  await new Promise((resolve) => setTimeout(resolve, afterMs));
  isKilled = true;
  await person.powerCut();
  await until('the background answers', () =>
    person.tell({ type: 'quiet-ended' }).then(
      () => true,
      () => false,
    ),
  );
  return asked;
}

/** Every win by its id. It is a defect when one is there twice. */
async function winsIn(person: Person): Promise<ReadonlyMap<string, Win>> {
  const entries = Object.entries(await readDatabase(person));
  const wins = entries.flatMap(([key, of]) => (key.startsWith('wins:') ? (of as WinsOfDay) : []));
  const byId = new Map(wins.map((win) => [win.id, win]));
  expect(wins.length).toBe(byId.size);
  return byId;
}

/** What was answered has happened; what was not has happened or has not; and nothing else is another. */
function expectTrue(
  before: ReadonlyMap<string, Win>,
  asked: readonly Asked[],
  after: ReadonlyMap<string, Win>,
): void {
  const touched = new Set<string>();
  for (const { deed, answered } of asked) {
    const changes = Object.entries(deed.wins);
    const isDone = changes.every(([id, text]) => (after.get(id)?.text ?? null) === text);
    const isUndone = changes.every(([id]) => after.get(id)?.text === before.get(id)?.text);
    const what = `${deed.request.type} ${changes.map(([id]) => id)}`;
    if (answered) expect(isDone, `answered: ${what}`).toBe(true);
    else expect(isDone || isUndone, `not answered: ${what}`).toBe(true);
    for (const [id] of changes) touched.add(id);
  }
  for (const [id, { text }] of before) if (!touched.has(id)) expect(after.get(id)?.text).toBe(text);
  for (const id of after.keys()) expect(touched.has(id) || before.has(id)).toBe(true);
}

function jot(id: string): Deed {
  return { request: { type: 'win-jotted', id, text: `Win ${id}` }, wins: { [id]: `Win ${id}` } };
}

function edit(win: Win, text: string): Deed {
  return { request: { type: 'win-kept', win: { ...win, text } }, wins: { [win.id]: text } };
}

function letGo({ day, id }: Win): Deed {
  return { request: { type: 'win-deleted', day, id }, wins: { [id]: null } };
}

function bringIn(name: string): Deed {
  const wins = Array.from({ length: 30 }, (_, n) => {
    const id = `${name}-${n}`;
    return { id, text: `From file ${id}`, at: n, day: '2026-01-01', changedAt: 0 };
  });
  const snapshot: Snapshot = {
    format: 'full-cup',
    version: 1,
    exportedAt: 0,
    groups: [],
    settings: {},
    days: [],
    wins,
  };
  return {
    request: { type: 'snapshot-merged', snapshot },
    wins: Object.fromEntries(wins.map(({ id, text }) => [id, text])),
  };
}

it.each([1, 2, 3, 4])('jots, edits and lets go under five kills (%i)', async (seed) => {
  const person = await stage.arrives({ ownBrowser: 'it is killed' });
  const chance = dice(seed * 7_919);
  let answered = 0;
  let unanswered = 0;
  let wins = await winsIn(person);
  for (let kill = 0; kill < KILLS; kill += 1) {
    const [first, second] = [...wins.values()].sort(() => chance() - 0.5);
    const deeds = [1, 2, 3, 4, 5].map((n) => jot(`${kill}-${n}`));
    if (first !== undefined) deeds.splice(1, 0, edit(first, `Again ${kill}`));
    if (second !== undefined) deeds.splice(3, 0, letGo(second));
    const answers = kill === 0 ? 0 : Math.floor(chance() * deeds.length);
    const asked = await killAmid(person, deeds, answers, chance() * LATEST_MS);
    const after = await winsIn(person);
    expectTrue(wins, asked, after);
    wins = after;
    answered += asked.filter((one) => one.answered).length;
    unanswered += asked.filter((one) => !one.answered).length;
  }
  // It was killed in the middle: before the end, and not always at the beginning.
  expect(answered).toBeGreaterThan(0);
  expect(unanswered).toBeGreaterThan(0);
});

it('has a file in, or not at all, under five kills', async () => {
  const person = await stage.arrives({ ownBrowser: 'it is killed' });
  const chance = dice(31);
  let wins = await winsIn(person);
  for (let kill = 0; kill < KILLS; kill += 1) {
    const deeds = [jot(`${kill}-a`), bringIn(`file-${kill}`), jot(`${kill}-b`)];
    const asked = await killAmid(person, deeds, Math.floor(chance() * 3), chance() * LATEST_MS);
    const after = await winsIn(person);
    expectTrue(wins, asked, after);
    wins = after;
  }
});

it('has restored a backup, or not at all, under five kills', async () => {
  const person = await stage.arrives({ ownBrowser: 'it is killed' });
  const chance = dice(97);
  await person.tell(jot('first').request, bringIn('file').request);
  for (let kill = 0; kill < KILLS; kill += 1) {
    const backup = await until('there is a copy', () => newestBackup(person));
    const before = await winsIn(person);
    const since = [...before.values()].filter(({ changedAt = 0 }) => changedAt > backup.takenAt);
    const then = [...backup.snapshot.wins, ...since].map(({ id, text }) => [id, text] as const);
    const gone = [...before.keys()].map((id) => [id, null] as const);
    const deed = {
      request: { type: 'backup-restored', takenAt: backup.takenAt } as const,
      wins: { ...Object.fromEntries(gone), ...Object.fromEntries(then) },
    };
    const answers = Math.floor(chance() * 2);
    const asked = await killAmid(person, [deed, jot(`${kill}`)], answers, chance() * LATEST_MS);
    await person.stateBecomes('nothing is half done', ({ operation }) => operation === null);
    expectTrue(before, asked, await winsIn(person));
    await person.tell(bringIn(`file-${kill}`).request);
  }
});

async function newestBackup(person: Person): Promise<Backup | undefined> {
  const entries = Object.entries(await readDatabase(person));
  return entries.flatMap(([key, it]) => (key.startsWith('backup:') ? [it as Backup] : [])).at(-1);
}
