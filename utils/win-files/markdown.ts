/** Wins as Markdown, by month and day: to be read in twenty years, by a person or by us. */
import { type Entries, type Entry, entriesOf } from './entry';

export type MarkdownWords = {
  readonly title: string;
  /** The month of a day, such as "November 2026". */
  readonly month: (day: string) => string;
  /** What stands under a win with a bar before it. */
  readonly note: string;
};

/**
 * A heading for each month and each day, an item for each win with its lines below each other, and, with a bar before
 * it, what helped. What she wrote is never markup: what would be is written with a backslash.
 */
export function winsMarkdown(entries: readonly Entry[], words: MarkdownWords): string {
  const lines = [`# ${escaped(words.title)}`, '', escaped(words.note), ''];
  let last = '';
  for (const { day, text, helped } of [...entries].sort(byDay)) {
    if (day.slice(0, 7) !== last.slice(0, 7)) lines.push(`## ${escaped(words.month(day))}`, '');
    if (day !== last) lines.push(`### ${day}`, '');
    last = day;
    lines.push(...item(text, helped), '');
  }
  return lines.join('\n');
}

function byDay(one: Entry, other: Entry): number {
  return one.day < other.day ? -1 : one.day > other.day ? 1 : 0;
}

function item(text: string, helped: string | undefined): readonly string[] {
  const [first = '', ...more] = text.split('\n').map(escaped);
  const help =
    helped === undefined ? [] : ['', ...helped.split('\n').map((one) => `> ${escaped(one)}`)];
  return [`- ${first}`, ...[...more, ...help].map((line) => (line === '' ? '' : `  ${line}`))];
}

/** So that it is read as it is: what starts something at the beginning of a line, and what does so anywhere. */
export function escaped(line: string): string {
  return line
    .replace(/[\\`*_[\]<&~|]/g, '\\$&')
    .replace(/^(\s*)([#>+=-])/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/, '$1\\$2');
}

function unescaped(line: string): string {
  return line.replace(/\\([!-/:-@[-`{-~])/g, '$1');
}

/** Null where there is no heading with a day, and an item below it. */
export function entriesInMarkdown(text: string): Entries | null {
  const found: { day: string; lines: string[]; help: string[] }[] = [];
  const unread: string[] = [];
  let day: string | null = null;
  let isIn = false;
  for (const line of text.replace(/\r\n?/g, '\n').split('\n')) {
    const heading = /^#{1,6}\s+(.*)$/.exec(line);
    const [, first] = /^[-*+]\s(.*)$/.exec(line) ?? [];
    const item = found.at(-1);
    if (heading !== null) {
      day = /^\d{4}-\d\d-\d\d$/.exec((heading[1] ?? '').trim())?.[0] ?? null;
      isIn = false;
    } else if (day === null) {
      // A month, and before all days a title with what it says, are no words of a win.
      if (first !== undefined || (item !== undefined && line.trim() !== '')) unread.push(line);
    } else if (first !== undefined) {
      found.push({ day, lines: [unescaped(first)], help: [] });
      isIn = true;
    } else if (isIn && item !== undefined && /^(?: {2}|\t|$)/.test(line)) {
      const bare = line.replace(/^(?: {2}|\t)/, '');
      if (bare.startsWith('>')) item.help.push(unescaped(bare.replace(/^> ?/, '')));
      else item.lines.push(unescaped(bare));
    } else if (line.trim() !== '') unread.push(line);
  }
  if (found.length === 0) return null;
  return entriesOf(
    found.map(({ day, lines, help }) => ({
      day,
      text: lines.join('\n'),
      helped: help.join('\n'),
    })),
    unread,
  );
}
