/** What she let go of as a table and as Markdown, to be read in twenty years. It goes out alone: none of it comes in as a win. */
import { type PutDownOn, putDownOf } from '../snapshot/days';
import type { Snapshot } from '../snapshot/snapshot';
import type { Day } from '../time/day';
import { csvText } from './csv';
import { escaped, type MarkdownWords } from './markdown';

/** With the day on which it comes back, where she has put it off. */
export type LetGoEntry = PutDownOn & { readonly comesBack?: Day };

/** The same in every language. */
export const LET_GO_HEAD = ['date', 'put down', 'comes back'];

/** What she put down, and what is put off and has not come back yet: each once, the earliest first. */
export function letGoEntries({ days, letGoes = [] }: Snapshot): readonly LetGoEntry[] {
  const putDown = putDownOf(days, letGoes);
  const known = new Set(putDown.map(({ id }) => id));
  const putOff = letGoes.flatMap(({ id, text, day, standing }) =>
    standing.kind === 'later' && standing.shownOn === null && !known.has(id)
      ? [{ id, text, day, comesBack: standing.on }]
      : [],
  );
  return [...putDown, ...putOff].sort((one, other) =>
    one.day < other.day ? -1 : one.day > other.day ? 1 : 0,
  );
}

export function letGoesTable(entries: readonly LetGoEntry[]): string {
  return csvText([
    LET_GO_HEAD,
    ...entries.map(({ day, text, comesBack = '' }) => [day, text, comesBack]),
  ]);
}

export type LetGoWords = Pick<MarkdownWords, 'title' | 'month'> & {
  /** The day of the month alone. */
  readonly date: (day: Day) => string;
  /** What stands below one that comes back on a day. */
  readonly comesBack: (day: Day) => string;
};

/** A heading for each month, an item for each, on one line. No day stands there as a file of wins has it. */
export function letGoesMarkdown(entries: readonly LetGoEntry[], words: LetGoWords): string {
  const lines = [`# ${escaped(words.title)}`];
  let last = '';
  for (const { day, text, comesBack } of entries) {
    const month = words.month(day);
    if (month !== last) lines.push('', `## ${escaped(month)}`, '');
    last = month;
    lines.push(`- ${words.date(day)}: ${escaped(text.replace(/\s*[\r\n]+\s*/g, ' '))}`);
    if (comesBack !== undefined) lines.push('', `  > ${escaped(words.comesBack(comesBack))}`, '');
  }
  return `${lines.join('\n')}\n`;
}
