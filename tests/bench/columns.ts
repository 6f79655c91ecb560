/** Rows of words as text in columns: what stands in the first one on its left, figures on their right. */

/** `lastIsWords`: the last column stands on its left, too. */
export function inColumns(
  rows: readonly (readonly string[])[],
  { lastIsWords = false } = {},
): string {
  const count = Math.max(...rows.map((row) => row.length));
  const widths = Array.from({ length: count }, (_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  const isWords = (column: number) => column === 0 || (lastIsWords && column === count - 1);
  const padded = (cell: string, column: number) => {
    const width = widths[column] ?? 0;
    return isWords(column) ? cell.padEnd(width) : cell.padStart(width);
  };
  return rows.map((row) => row.map(padded).join('  ').trimEnd()).join('\n');
}
