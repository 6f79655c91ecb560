/** A plain text with dates: each with its words on the line, or above the lines of its day. */
import { type DateOrder, datedLine, orderIn } from './dates';
import { type Entries, entriesOf } from './entry';

type Found = { readonly day: string; readonly lines: string[] };

/** Null where no line begins with a date. */
export function entriesInText(text: string, usual: DateOrder): Entries | null {
  const lines = text.replace(/\r\n?/g, '\n').split('\n').map(bare);
  const order = orderIn(lines, usual);
  const found: Found[] = [];
  const unread: string[] = [];
  /** A date alone on its line: each line below it is a win of its own. */
  let above: string | null = null;
  for (const line of lines) {
    const dated = datedLine(line, order);
    const last = found.at(-1);
    if (dated !== null) {
      above = dated.rest === '' ? dated.day : null;
      if (above === null) found.push({ day: dated.day, lines: [dated.rest] });
    } else if (above !== null) {
      if (line !== '') found.push({ day: above, lines: [withoutBullet(line)] });
    } else if (last !== undefined) last.lines.push(line);
    else if (line !== '') unread.push(line);
  }
  if (found.length === 0) return null;
  return entriesOf(
    found.map(({ day, lines }) => ({ day, text: lines.join('\n') })),
    unread,
  );
}

/** Without what makes a heading, or a list, of a date. */
function bare(line: string): string {
  const said = line.trim();
  return said
    .replace(/^(?:#{1,6}\s+|[-*•]\s+|\*\*|\[)(?=\S*\d{4})/, '')
    .replace(/^([\d./-]+)(?:\*\*|\])/, '$1');
}

function withoutBullet(line: string): string {
  return line.replace(/^[-*•+]\s+/, '');
}
