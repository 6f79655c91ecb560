/** The costs as a picture: for each figure a bar for each extension, the first one in colour. */
import { numberText } from './costs-table';
import type { Row } from './rounds';

const WIDTH = 760;
const NAMES_WIDTH = 200;
const FIGURE_WIDTH = 90;
const TITLE = 22;
const LINE = 17;
const BAR = 11;
const GAP = 16;
const MARGIN = 20;

/** Colours for light and for dark, and a ground of its own: it is read on any page. */
const STYLE = `
  svg { font: 13px system-ui, sans-serif; }
  .ground { fill: #ffffff; } text { fill: #3d3a36; } .title { font-weight: 600; }
  .bar { fill: #b9b3aa; } .first { fill: #2f7f79; }
  @media (prefers-color-scheme: dark) {
    .ground { fill: #1f1d1b; } text { fill: #ded9d2; } .bar { fill: #6f6962; } .first { fill: #6cc0b8; }
  }`;

export function pictureOf(names: readonly string[], rows: readonly Row[]): string {
  const drawn = rows.filter(({ figure }) => figure.isDrawn === true);
  const rowHeight = TITLE + names.length * LINE + GAP;
  const height = 2 * MARGIN + drawn.length * rowHeight - GAP;
  const body = drawn.map((row, index) => rowPicture(names, row, MARGIN + index * rowHeight));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img">
<title>What ${escaped(names.join(', '))} cost; shorter is better</title>
<style>${STYLE}
</style>
<rect class="ground" width="${WIDTH}" height="${height}"/>
${body.join('\n')}
</svg>
`.replaceAll(/ +$/gm, '');
}

function rowPicture(names: readonly string[], { figure, cells }: Row, top: number): string {
  const most = Math.max(...cells.map((cell) => cell?.median ?? 0));
  const room = WIDTH - 2 * MARGIN - NAMES_WIDTH - FIGURE_WIDTH;
  const from = MARGIN + NAMES_WIDTH;
  const unit = figure.unit === '' ? '' : ` ${figure.unit}`;
  const lines = names.map((name, index) => {
    const value = cells[index]?.median ?? null;
    const y = top + TITLE + index * LINE;
    const width = value === null || most <= 0 ? 0 : (Math.max(0, value) / most) * room;
    const says = value === null ? '–' : `${numberText(figure, value)}${unit}`;
    return `<text x="${MARGIN}" y="${y + BAR - 1}">${escaped(name)}</text>
<rect class="${index === 0 ? 'first' : 'bar'}" x="${from}" y="${y}" width="${width.toFixed(1)}" height="${BAR}" rx="2"/>
<text x="${(from + width + 8).toFixed(1)}" y="${y + BAR - 1}">${says}</text>`;
  });
  const title = `<text class="title" x="${MARGIN}" y="${top + 12}">${escaped(figure.says)}</text>`;
  return [title, ...lines].join('\n');
}

function escaped(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
