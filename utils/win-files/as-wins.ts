/** Wins out of a file of others as a snapshot of ours, which comes in as any file does. */
import { idOfText } from '../fields/id';
import { FILE_VERSION, FORMAT, type Snapshot } from '../snapshot/snapshot';
import { type Day, type DayRule, dayOf, startOfDay } from '../time/day';
import { HOUR_MS } from '../time/duration';
import type { Win } from '../wins/win';
import type { Entry } from './entry';

export type BroughtWins = {
  readonly snapshot: Snapshot;
  /** Days to come, of which there can be no win yet. */
  readonly toCome: readonly Day[];
};

/**
 * Each at about noon of its day, in the order of the file, and none later than `now`, epoch ms. Equal words are counted: what
 * is hers already goes along as hers, with what helped where she has said nothing of it. The same entry has the same id wherever
 * it is read, so that it is there once; its words are of no known time, so that what she changed since stays as she changed it.
 */
export function snapshotOfEntries(
  entries: readonly Entry[],
  hers: readonly Win[],
  now: number,
  rule: DayRule,
): BroughtWins {
  const today = dayOf(now, rule);
  const past = entries.filter(({ day }) => day <= today);
  const counts = new Map<string, number>();
  const made = past.map((entry, index) => {
    const said = [keyOf(entry), ...(entry.helped === undefined ? [] : [entry.helped])].join('\n');
    const count = counts.get(said) ?? 0;
    counts.set(said, count + 1);
    const start = startOfDay(entry.day, rule);
    const at = Math.min(start + 8 * HOUR_MS, now - past.length) + index;
    const id = idOfText('file', count === 0 ? said : `${said}\n${count}`);
    return { id, ...entry, at: Math.max(index, start, at), changedAt: 0 };
  });
  const left = new Map<string, Win[]>();
  for (const win of hers) left.set(keyOf(win), [...(left.get(keyOf(win)) ?? []), win]);
  /** Hers that an entry is, each for one entry; the surest are looked for first. */
  const same = new Map<string, Win>();
  const find = (isSame: (win: Win, mine: Win) => boolean) => {
    for (const win of made) {
      const mine = left.get(keyOf(win))?.find((one) => isSame(win, one));
      if (mine === undefined || same.has(win.id)) continue;
      same.set(win.id, mine);
      left.set(keyOf(win), left.get(keyOf(win))?.filter((one) => one !== mine) ?? []);
    }
  };
  find((win, mine) => win.id === mine.id);
  find((win, mine) => win.helped === mine.helped);
  find((win, mine) => win.helped === undefined || mine.helped === undefined);
  const wins = made.map((win) => {
    const { changedAt = 0, ...mine } = same.get(win.id) ?? win;
    const { helped } = win;
    if (mine.id === win.id || mine.helped !== undefined || helped === undefined)
      return { ...mine, changedAt };
    return { ...mine, helped, changedAt: Math.max(now, changedAt + 1) };
  });
  return {
    snapshot: {
      format: FORMAT,
      version: FILE_VERSION,
      exportedAt: now,
      groups: [],
      settings: {},
      wins,
      days: [],
    },
    toCome: entries.map(({ day }) => day).filter((day) => day > today),
  };
}

function keyOf({ day, text }: Pick<Win, 'day' | 'text'>): string {
  return `${day} ${text}`;
}
