/** Tables as text (RFC 4180), and safe to be opened: no cell of hers is taken for a formula. */

/** What a spreadsheet takes for the start of a formula, with its wide forms; after any number of apostrophes. */
const FORMULA = /^'*[=+\-@\t\r＝＋－＠]/;

/** Every cell in quotes; a mark in front, by which spreadsheets know the letters. */
export function csvText(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((cells) => cells.map(csvCell).join(','));
  return `\ufeff${lines.join('\r\n')}\r\n`;
}

/** An apostrophe makes a spreadsheet show what follows as it is. */
function csvCell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}

/** What was written by `csvText`, without the apostrophe that it put in front. */
export function plainCell(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;
}

/** Cells between commas, semicolons or tabs, whichever its first line has most of. What is in quotes may have any of them. */
export function csvRows(text: string): readonly (readonly string[])[] {
  const said = text.replace(/^\ufeff/, '');
  const separator = separatorOf(said);
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let isQuoted = false;
  const end = () => {
    row.push(cell);
    cell = '';
  };
  for (let at = 0; at < said.length; at += 1) {
    const letter = said[at] ?? '';
    if (isQuoted) {
      if (letter !== '"') cell += letter;
      else if (said[at + 1] !== '"') isQuoted = false;
      else {
        cell += letter;
        at += 1;
      }
    } else if (letter === '"' && cell === '') isQuoted = true;
    else if (letter === separator) end();
    else if (letter === '\n' || letter === '\r') {
      if (letter === '\r' && said[at + 1] === '\n') at += 1;
      end();
      rows.push(row);
      row = [];
    } else cell += letter;
  }
  if (cell !== '' || row.length > 0) {
    end();
    rows.push(row);
  }
  return rows.filter((cells) => cells.some((one) => one.trim() !== ''));
}

function separatorOf(text: string): string {
  const first =
    text
      .slice(0, 2_000)
      .replace(/"(?:[^"]|"")*"/g, '')
      .split(/[\r\n]/)[0] ?? '';
  const countOf = (one: string) => first.split(one).length;
  return [',', ';', '\t'].reduce((most, one) => (countOf(one) > countOf(most) ? one : most));
}
