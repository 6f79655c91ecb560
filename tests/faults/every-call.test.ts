/** Each deed of hers goes wrong at each of its calls, in each way: it has happened or has not, and nothing acknowledged is lost. */
import { isDeepStrictEqual } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { BEAT_MS } from '../../utils/tracking/attention';
import { builtBackground, type Surroundings } from '../world/background';
import { FAULTS, type Fault, isAnother, type Plan } from '../world/calls';
import { machineWith, type Stored, storedOn } from '../world/disk';
import { type Heard, type Life, liveOn } from '../world/life';
import type { Machine } from '../world/machine';
import { DEEDS, type Deed } from './deeds';
import { expectReadableBackups, type Hers, hersOn, stateOn, winsOn } from './hers';
import { livedIn, NOON, sleepUntil, TODAY } from './lived-in';

/** After a refusal the database is left alone for less than this; one that hangs is waited for before. */
const PATIENCE_MS = { refuses: 35_000, hangs: 75_000 } as const;
const DAY_MS = 86_400_000;
/** In `npm test` one call goes wrong in this way, the next one in that; else each of them in every way. */
const isShort = process.env.STORIES === 'short';

let begin: (around: Surroundings) => void;
let lived: Stored;

beforeAll(async () => {
  begin = await builtBackground();
  lived = await livedIn(begin);
});

type Run = {
  readonly machine: Machine;
  readonly life: Life;
  /** What is on the disk before, and what the deed was answered. */
  readonly before: Stored;
  readonly heard: Heard | undefined;
};

async function run(deed: Deed, plan: Plan | null): Promise<Run> {
  const machine = await machineWith(deed.stored?.(lived) ?? lived, NOON);
  const { happens } = deed;
  if (happens === undefined) {
    const before = await storedOn(machine);
    const life = liveOn(machine, begin, plan);
    await life.rest();
    return { machine, life, before, heard: undefined };
  }
  const life = liveOn(machine, begin);
  await life.rest();
  await deed.before?.(life, machine);
  const before = await storedOn(machine);
  life.calls.begin(plan);
  return { machine, life, before, heard: await happens(life, machine) };
}

/** Keeps a win of its own, which has to be there from then on if that was acknowledged. */
async function jot(life: Life, id: string): Promise<string[]> {
  const heard = await life.ask({ type: 'win-jotted', id, text: `${id} is kept` });
  return heard === 'done' ? [id] : [];
}

async function nextLife(machine: Machine): Promise<Life> {
  const life = liveOn(machine, begin);
  await life.rest();
  return life;
}

/** Without the wins that were jotted to see that it goes on. */
function without({ wins, ...others }: Hers, jotted: readonly string[]): Hers {
  const kept = Object.entries(wins).filter(([id]) => !jotted.includes(id));
  return { ...others, wins: Object.fromEntries(kept) };
}

/** A deed as it is when nothing goes wrong. */
type Well = { readonly before: Hers | null; readonly after: Hers };

async function goWrong(deed: Deed, plan: Plan, { before, after }: Well): Promise<void> {
  const { machine, life, heard } = await run(deed, plan);
  expect(life.calls.hasFired()).toBe(true);
  let goesOn: string[] = [];
  if (!life.isOver()) {
    const hangs = plan.fault === 'hangs';
    if (hangs && deed.happens !== undefined) await expectAnswered(life, plan);
    await life.wait(hangs ? PATIENCE_MS.hangs : PATIENCE_MS.refuses);
    goesOn = await jot(life, 'goes-on');
    if (!hangs) expect(goesOn).toEqual(['goes-on']);
    life.end('background');
  }
  const next = await nextLife(machine);
  const found = await storedOn(machine);
  const hers = counted(deed, without(hersOn(found), JOTTED), before, after);
  const isIn = (some: Hers | null) => isDeepStrictEqual(some, hers);
  if (heard === 'done') expect(hers).toEqual(after);
  else if (deed.inParts) expectBetween(hers, before, after);
  else if (!isIn(before)) expect(hers).toEqual(after);
  expect(idsOn(found)).toEqual(expect.arrayContaining(goesOn));
  expectReadableBackups(found);
  let isTooLate = false;
  const isAgain = deed.happens !== undefined && !isIn(after);
  if (isAgain) {
    const again = await deed.happens?.(next, machine);
    isTooLate = deed.isBrief === true && plan.fault === 'hangs' && again === 'too-late';
    if (heard !== undefined && !isTooLate) expect(again).toBe('done');
  }
  const livesOn = await jot(next, 'lives-on');
  expect(livesOn).toEqual(['lives-on']);
  const left = await storedOn(machine);
  expect(counted(deed, without(hersOn(left), JOTTED), before, after)).toEqual(
    isTooLate ? before : after,
  );
  const kept = isAgain && deed.takesAll ? livesOn : [...goesOn, ...livesOn];
  expect(idsOn(left)).toEqual(expect.arrayContaining(kept));
  const { today, closedDays, operation } = stateOn(left);
  expect(today.wins).toBe(winsOn(left).filter(({ day }) => day === today.day).length);
  expect(closedDays.filter(({ isKept }) => !isKept)).toEqual([]);
  expect(operation).toBeNull();
  await expectCounted(next, machine, left);
}

/** What was written and could not be told is counted anew in the morning. */
async function expectCounted(life: Life, machine: Machine, left: Stored): Promise<void> {
  if (stateOn(left).winsTotal === winsOn(left).length) return;
  await sleepUntil(life, machine, machine.at + DAY_MS);
  expect(stateOn(await storedOn(machine)).winsTotal).toBe(winsOn(left).length);
}

/** Few calls are left once the browser has died after each one that changes something: those are all tried. */
function isInTurn({ nth, fault }: Plan): boolean {
  const ways = FAULTS.filter((one) => one !== 'dies after');
  return !isShort || fault === 'dies after' || (nth + ways.indexOf(fault)) % ways.length === 0;
}

/** No event waits for a database that hangs: what she says is heard at once. */
async function expectAnswered(life: Life, { nth }: Plan): Promise<void> {
  if (life.calls.names()[nth - 1]?.startsWith('database.') !== true) return;
  expect(await life.ask({ type: 'call-said' })).toBe('done');
}

const JOTTED = ['goes-on', 'lives-on'];

function idsOn(stored: Stored): readonly string[] {
  return winsOn(stored).map(({ id }) => id);
}

/** Where minutes were on their way, they may be anything from none of them to a beat more. */
function counted(deed: Deed, hers: Hers, before: Hers | null, after: Hers): Hers {
  if (!deed.isCounting || before === null) return hers;
  const ms = hers.days[TODAY]?.email ?? 0;
  expect(ms).toBeGreaterThanOrEqual(before.days[TODAY]?.email ?? 0);
  expect(ms).toBeLessThanOrEqual((after.days[TODAY]?.email ?? 0) + BEAT_MS);
  return { ...hers, days: { ...hers.days, ...today(after) } };
}

function today({ days }: Hers): Hers['days'] {
  const { [TODAY]: counted = {} } = days;
  return { [TODAY]: counted };
}

function expectBetween(hers: Hers, before: Hers | null, after: Hers): void {
  expect(after.wins).toMatchObject(hers.wins);
  expect(hers.wins).toMatchObject(before?.wins ?? {});
  expect(after.days).toMatchObject(hers.days);
  expect(hers.days).toMatchObject(before?.days ?? {});
}

describe.each(DEEDS.map((deed) => [deed.name, deed] as const))('%s', (_name, deed) => {
  it.each(FAULTS)('has happened or not, where the browser %s a call', async (fault: Fault) => {
    const well = await run(deed, null);
    const names = [...well.life.calls.names()];
    expect(names.length).toBeGreaterThan(5);
    if (deed.happens !== undefined && well.heard !== undefined) expect(well.heard).toBe('done');
    const before = deed.happens === undefined ? null : hersOn(well.before);
    const after = hersOn(await storedOn(well.machine));
    const isSame = isDeepStrictEqual(before, after);
    if (deed.happens !== undefined) expect(isSame).toBe(deed.isSilent === true);
    const calls = names.map((name, index) => ({ name, plan: { nth: index + 1, fault } }));
    const others = calls.filter(({ name, plan }) => isAnother(fault, name) && isInTurn(plan));
    expect(others).not.toEqual([]);
    for (const { name, plan } of others) {
      await goWrong(deed, plan, { before, after }).catch((error: unknown) => {
        throw new Error(`${fault} call ${plan.nth}, ${name}`, { cause: error });
      });
    }
  });
});
