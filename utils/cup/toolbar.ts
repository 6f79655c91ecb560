/** The toolbar's cup: its geometry, drawn alike on a canvas at run time and into the icon files at build time. */

export type ToolbarSilhouette = 'open' | 'steam' | 'lid';

/** Drawn in a box of 16 by 16. */
export const TOOLBAR_BOX = 16;
export const TOOLBAR_SIZES_PX = [16, 24, 32, 48] as const;

/** One blue that can be told from light and dark toolbars alike; tea a little warmer than on paper. */
export const TOOLBAR_COLOURS = { blue: '#5B88D0', porcelain: '#FFFFFF', tea: '#BC6E22' } as const;

/** One thing to draw: a path, filled or stroked, perhaps inside another one. */
export type Stroke = {
  readonly path: string;
  readonly colour: string;
  /** Width of the line; null fills the path. */
  readonly width: number | null;
  /** Draw nothing outside this path. */
  readonly within: string | null;
};

/** What to draw, in this order, for a level of 1 to 5. With steam or a lid the cup sinks: a sign in itself. */
export function toolbarCup(level: number, silhouette: ToolbarSilhouette): readonly Stroke[] {
  const { blue, porcelain, tea } = TOOLBAR_COLOURS;
  const top = silhouette === 'open' ? 3 : 5;
  const body = bodyPath(top);
  const teaTop = top + ([8, 6, 5, 4, 3][level - 1] ?? 8);
  const drawn: Stroke[] = [
    line(handlePath(top), blue, 1.5),
    fill(body, porcelain),
    { path: rectanglePath(0, teaTop, 13, 16 - teaTop), colour: tea, width: null, within: body },
    line(body, blue, 1.5),
    fill(roundedPath(0, top, 13, 2, 1), blue),
  ];
  if (silhouette === 'steam') {
    drawn.push(line('M4 4C2.4 2.9 5.6 2 4 .9M9 4C7.4 2.9 10.6 2 9 .9', blue, 1.9));
  }
  if (silhouette === 'lid') {
    drawn.push(fill('M1.5 5C2 3.2 3.8 2.4 6.5 2.4S11 3.2 11.5 5Z', blue));
    drawn.push(fill(circlePath(6.5, 1.5, 1.25), blue));
  }
  return drawn;
}

function handlePath(t: number): string {
  return `M11.25 ${t + 3.25}C13.5 ${t + 2.5} 15.25 ${t + 3.25} 15.25 ${t + 5}S13.25 ${t + 7.75} 10.75 ${t + 8}`;
}

function bodyPath(t: number): string {
  return `M1.75 ${t + 1}H11.25V${t + 4.5}C11.25 ${t + 8.25} 9.5 ${t + 10} 6.5 ${t + 10}S1.75 ${t + 8.25} 1.75 ${t + 4.5}Z`;
}

function rectanglePath(x: number, y: number, width: number, height: number): string {
  return `M${x} ${y}h${width}v${height}h${-width}Z`;
}

function roundedPath(x: number, y: number, width: number, height: number, r: number): string {
  return `M${x + r} ${y}h${width - 2 * r}a${r} ${r} 0 0 1 0 ${height}h${2 * r - width}a${r} ${r} 0 0 1 0 ${-height}Z`;
}

function circlePath(x: number, y: number, r: number): string {
  return `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;
}

function fill(path: string, colour: string): Stroke {
  return { path, colour, width: null, within: null };
}

function line(path: string, colour: string, width: number): Stroke {
  return { path, colour, width, within: null };
}
