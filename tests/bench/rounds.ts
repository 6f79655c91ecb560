/** What came of the rounds: each held against none in its own round, and the median and the ends of that. */
import { FIGURES, type Figure, type FigureName, type Figures } from './figures';
import { median } from './result';

export type Round = {
  readonly none: Figures;
  /** One for each extension, in the order of their names. */
  readonly extensions: readonly Figures[];
};

export type Cell = { readonly median: number; readonly least: number; readonly most: number };
export type Row = {
  readonly name: FigureName;
  readonly figure: Figure;
  /** One for each extension; null where nothing was measured. */
  readonly cells: readonly (Cell | null)[];
};

/** A row for each figure that was measured of any extension. */
export function rowsOf(rounds: readonly Round[]): readonly Row[] {
  const names = Object.keys(FIGURES) as FigureName[];
  return names
    .map((name) => ({ name, figure: FIGURES[name], cells: cellsOf(name, rounds) }))
    .filter(({ cells }) => cells.some((cell) => cell !== null));
}

function cellsOf(name: FigureName, rounds: readonly Round[]): readonly (Cell | null)[] {
  const extensions = rounds[0]?.extensions ?? [];
  return extensions.map((_, index) => {
    const values = rounds.flatMap(
      ({ none, extensions: all }) => heldValue(FIGURES[name], none[name], all[index]?.[name]) ?? [],
    );
    if (values.length === 0) return null;
    return { median: median(values), least: Math.min(...values), most: Math.max(...values) };
  });
}

/** Null where there is nothing to hold it against. */
function heldValue({ held }: Figure, none?: number, value?: number): number | null {
  if (value === undefined) return null;
  if (held === 'alone') return value;
  if (none === undefined || (held === 'to-none' && none === 0)) return null;
  return held === 'to-none' ? value / none : value - none;
}
