/** A win as files of all kinds have it: a day, what she wrote, perhaps what helped. */
import * as v from 'valibot';
import { type Day, DaySchema } from '../time/day';
import { winLine } from '../wins/line';
import { MAX_WIN_LENGTH } from '../wins/win';

export type Entry = {
  readonly day: Day;
  /** In as many lines as she wrote. */
  readonly text: string;
  readonly helped?: string;
};

/** What was read of a file; what was not is told, so that nothing is lost unseen. */
export type Entries = {
  readonly entries: readonly Entry[];
  /** Of days that are none, without words, or in a column of its own: how it begins. */
  readonly unread: readonly string[];
  /** Of days whose words are longer than a win may be. They are hers to shorten, never ours to cut. */
  readonly tooLong: readonly Day[];
};

type Found = { readonly day: string; readonly text: string; readonly helped?: string };

/** Sorts what was found into these. */
export function entriesOf(found: readonly Found[], unread: readonly string[] = []): Entries {
  const entries: Entry[] = [];
  const tooLong: Day[] = [];
  const others = [...unread];
  for (const { day, text, helped } of found) {
    const words = written(text);
    const help = written(helped ?? '');
    if (!v.is(DaySchema, day) || words === '') others.push(`${day} ${words} ${help}`.trim());
    else if (Math.max(words.length, help.length) > MAX_WIN_LENGTH) tooLong.push(day);
    else entries.push({ day, text: words, ...(help !== '' && { helped: help }) });
  }
  return { entries, unread: others.map(firstWords), tooLong };
}

/** As she wrote it, in whole letters and lines of one kind; empty where nothing can be read. */
export function written(text: string): string {
  const words = text
    .toWellFormed()
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    // Tabs and line ends are hers; other control characters nobody can see.
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .trim();
  return winLine(words) === null ? '' : words;
}

const SHOWN = 60;

function firstWords(text: string): string {
  return winLine(text.slice(0, SHOWN)) ?? '';
}
