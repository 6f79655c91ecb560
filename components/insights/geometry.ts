/** Where and how large things are drawn, as shares from 0 to 1. */

/** So many names fit below the bars on a narrow page. */
const MOST_NAMES = 7;
/** Below this much of the largest square a smaller one couldn't be seen: it is drawn as large as that. */
const SMALLEST_SIDE = 0.12;

/** How high a bar is beside the highest one; 0 where nothing is counted at all. */
export function heightOf(ms: number, mostMs: number): number {
  return mostMs > 0 ? ms / mostMs : 0;
}

/** How long the side of a square is beside that of the largest: its area is what is seen. */
export function sideOf(ms: number, mostMs: number): number {
  if (ms <= 0 || mostMs <= 0) return 0;
  return Math.max(SMALLEST_SIDE, Math.sqrt(ms / mostMs));
}

/** The middle of a bar among so many of one width. */
export function middleOf(index: number, count: number): number {
  return (index + 0.5) / count;
}

/** Which of so many bars have their names below them: the first, and then at equal distances. */
export function namedOf(count: number): readonly number[] {
  const every = Math.ceil(count / MOST_NAMES);
  return Array.from({ length: count }, (_, index) => index).filter((index) => index % every === 0);
}

/** A cell of a table by its row and column. */
export type Cell = { readonly row: number; readonly column: number };

/** Where a key leads from a cell; null where it is the browser's own. It stays where there is no other. */
export function cellAfter(
  key: string,
  isRightToLeft: boolean,
  { row, column }: Cell,
  { rows, columns }: { readonly rows: number; readonly columns: number },
): Cell | null {
  const forth = isRightToLeft ? -1 : 1;
  const within = (at: number, count: number) => Math.min(count - 1, Math.max(0, at));
  switch (key) {
    case 'ArrowRight':
      return { row, column: within(column + forth, columns) };
    case 'ArrowLeft':
      return { row, column: within(column - forth, columns) };
    case 'ArrowDown':
      return { row: within(row + 1, rows), column };
    case 'ArrowUp':
      return { row: within(row - 1, rows), column };
    case 'Home':
      return { row, column: 0 };
    case 'End':
      return { row, column: columns - 1 };
    default:
      return null;
  }
}
