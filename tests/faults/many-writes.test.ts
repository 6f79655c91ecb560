/** A thousand things at once, from every page and way in: nothing lost, nothing doubled, in order. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Request } from '../../utils/engine/requests';
import { builtBackground, type Surroundings } from '../world/background';
import { machineWith, type Stored, storedOn } from '../world/disk';
import { liveOn } from '../world/life';
import { hersOn, stateOn, winsOn } from './hers';
import { livedIn, NOON, TODAY } from './lived-in';

const MANY = 1_000;
const LINES = 10;

let begin: (around: Surroundings) => void;
let lived: Stored;

beforeAll(async () => {
  begin = await builtBackground();
  lived = await livedIn(begin);
});

/** What the nth of many asks: two wins in five, edits of them, sites, settings, looks and drafts. */
function nth(index: number): Request {
  const id = `win-${index}`;
  switch (index % 5) {
    case 0:
    case 1:
      return { type: 'win-jotted', id, text: `Win ${index}` };
    case 2: {
      const win = { id: `win-${index - 1}`, text: `Again ${index}`, at: NOON, day: TODAY };
      return { type: 'win-kept', win };
    }
    case 3:
      return {
        type: 'site-added',
        groupId: 'news',
        sites: [{ host: `site-${index}.example`, path: '' }],
      };
    default:
      return { type: 'settings-changed', settings: { sentence: `Sentence ${index}` } };
  }
}

describe('a thousand requests at once', () => {
  it('are all answered, and everything of each of them is there once', async () => {
    const machine = await machineWith(lived, NOON);
    const life = liveOn(machine, begin);
    const requests = Array.from({ length: MANY }, (_, index) => nth(index));
    // While the browser tells of tabs, and lines come in by the address bar.
    const heard = life.askAll(requests);
    for (let line = 0; line < LINES; line += 1) {
      life.fire('tabs.onActivated', { tabId: 7, windowId: 1 });
      life.fire('omnibox.onInputEntered', `From the address bar ${line}`);
    }
    expect(new Set(await heard)).toEqual(new Set(['done']));
    life.end('background');
    const stored = await storedOn(machine);
    const { wins, groups, settings } = hersOn(stored);
    const expected = requests.flatMap((request) => {
      if (request.type === 'win-jotted') return [[request.id, request.text]];
      return request.type === 'win-kept' ? [[request.win.id, request.win.text]] : [];
    });
    expect(wins).toMatchObject(Object.fromEntries(expected));
    const entered = Object.values(wins).filter((text) => text.startsWith('From the address bar'));
    expect(new Set(entered).size).toBe(LINES);
    expect(entered).toHaveLength(LINES);
    const before = winsOn(lived).length;
    expect(winsOn(stored)).toHaveLength(before + (MANY * 2) / 5 + LINES);
    // In the order in which they were asked for.
    const hosts = requests.flatMap((one) =>
      one.type === 'site-added' ? one.sites.map(({ host }) => host) : [],
    );
    const { groups: kept, winsTotal, today } = stateOn(stored);
    expect(kept.find(({ id }) => id === 'news')?.sites.map(({ host }) => host)).toEqual(hosts);
    expect({ groups, settings }).toMatchObject({
      settings: { sentence: { value: 'Sentence 999' } },
    });
    expect(winsTotal).toBe(winsOn(stored).length);
    expect(today.wins).toBe(winsOn(stored).filter(({ day }) => day === TODAY).length);
    const times = winsOn(stored)
      .filter(({ day }) => day === TODAY)
      .map(({ at }) => at);
    expect(times).toEqual([...times].sort((one, other) => one - other));
  });

  it('asked for twice are there once', async () => {
    const machine = await machineWith(lived, NOON);
    const life = liveOn(machine, begin);
    const twice = Array.from({ length: MANY }, (_, index) => {
      const id = `win-${Math.floor(index / 2)}`;
      return { type: 'win-jotted', id, text: id } as const;
    });
    expect(new Set(await life.askAll(twice))).toEqual(new Set(['done']));
    life.end('background');
    const stored = await storedOn(machine);
    expect(winsOn(stored)).toHaveLength(winsOn(lived).length + MANY / 2);
    expect(stateOn(stored).winsTotal).toBe(winsOn(stored).length);
  });

  it('cut off in the middle, have lost nothing that was answered', async () => {
    const machine = await machineWith(lived, NOON);
    const life = liveOn(machine, begin);
    life.calls.begin({ nth: 2_000, fault: 'dies after' });
    const asked = Array.from({ length: MANY }, (_, index) => {
      return { type: 'win-jotted', id: `win-${index}`, text: `Win ${index}` } as const;
    });
    const heard = await life.askAll(asked);
    const answered = asked.filter((_, index) => heard[index] === 'done');
    expect(life.calls.hasFired()).toBe(true);
    const ids = winsOn(await storedOn(machine)).map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)]);
    expect(ids).toEqual(expect.arrayContaining(answered.map(({ id }) => id)));
    expect(answered.length).toBeGreaterThan(50);
    expect(answered.length).toBeLessThan(MANY);
  });
});
