/** The picture of costs. */
import { expect, it } from 'vitest';
import { FIGURES } from './figures';
import { pictureOf } from './picture';

const cell = (median: number) => ({ median, least: median, most: median });

it('draws a bar for each extension, as long as its figure, the longest as long as there is room', () => {
  const picture = pictureOf(
    ['Ours', 'A & B', 'C'],
    [{ name: 'zip', figure: FIGURES.zip, cells: [cell(50), cell(200), null] }],
  );
  const widths = [...picture.matchAll(/rx="2"|width="([\d.]+)" height="11"/g)]
    .map(([, width]) => width)
    .filter((width) => width !== undefined)
    .map(Number);
  expect(widths[0]).toBeCloseTo((widths[1] ?? Number.NaN) / 4);
  expect(widths[2]).toBe(0);
  expect(picture).toContain('>50.0 KB<');
  expect(picture).toContain('>–<');
  expect(picture).toContain('A &amp; B');
  expect(picture).toContain('prefers-color-scheme: dark');
});

it('draws nothing but what is meant to be drawn, and nothing where there is no room for it', () => {
  const picture = pictureOf(
    ['Ours'],
    [
      { name: 'seam', figure: FIGURES.seam, cells: [cell(900)] },
      { name: 'pageLoad', figure: FIGURES.pageLoad, cells: [cell(0)] },
    ],
  );
  expect(picture).not.toContain(FIGURES.seam.says);
  expect(picture).toContain('width="0.0"');
});
