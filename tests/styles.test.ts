/** Styles are made of the tokens in `components/theme.css`: no size, space or breakpoint beside the scale. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..');

/** Below these widths and this height a page is laid out anew, and nowhere else. */
const BREAKPOINTS = [
  '(max-width: 359px)',
  '(max-width: 479px)',
  '(max-width: 719px)',
  '(max-width: 1099px)',
  '(min-width: 720px)',
  '(max-height: 699px)',
];
/** What somebody has asked her system for. */
const WISHES = /^\((forced-colors: active|prefers-reduced-motion: no-preference|hover: hover)\)$/;

type Declaration = { readonly where: string; readonly name: string; readonly value: string };

const files = ['components', 'entrypoints']
  .flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
      join(folder, file),
    ),
  )
  .filter((file) => file.endsWith('.css'))
  .map((file) => ({
    file,
    text: readFileSync(join(ROOT, file), 'utf8').replace(/\/\*[\s\S]*?\*\//g, ''),
  }));

const declarations: readonly Declaration[] = files.flatMap(({ file, text }) =>
  [...text.matchAll(/([^{}]*)\{([^{}]*)\}/g)].flatMap(([, selector = '', body = '']) =>
    // Four panes of light have the geometry of the picture.
    selector.includes('.window-light')
      ? []
      : [...body.matchAll(/([\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => ({
          where: `${file} ${selector.trim()}`,
          name,
          value: value.trim(),
        })),
  ),
);

function strange(isOne: (one: Declaration) => boolean): readonly string[] {
  return declarations
    .filter((one) => !one.name.startsWith('--') && isOne(one))
    .map(({ where, name, value }) => `${where}: ${name}: ${value}`);
}

it('has no font size beside the scale', () => {
  const isOfScale = (value: string) =>
    value === 'inherit' || (/var\(--size-/.test(value) && !/\d(px|rem|em)/.test(value));
  expect(strange(({ name, value }) => name === 'font-size' && !isOfScale(value))).toEqual([]);
});

it('has no space beside the scale', () => {
  const isSpace = ({ name }: Declaration) =>
    /^((row-|column-)?gap|(margin|padding)(-|$))/.test(name);
  // Edges of 1.5 and 3 px grow inwards, and the foot of a cup has a sixteenth of air.
  const isOfScale = (value: string) =>
    !/\d(px|rem|em)/.test(value.replace(/\b(1\.5px|\d+px \/ -?16)/g, ''));
  const isGeometry = ({ value }: Declaration) =>
    /var\(--(cup-size|table-depth)\)|40px \+|48px -/.test(value);
  expect(strange((one) => isSpace(one) && !isOfScale(one.value) && !isGeometry(one))).toEqual([]);
});

it('has no breakpoint beside the scale', () => {
  const asked = files.flatMap(({ file, text }) =>
    [...text.matchAll(/@media ([^{]+)\{/g)].flatMap(([, query = '']) =>
      query.split(/,| and /).map((part) => ({ file, part: part.trim() })),
    ),
  );
  const others = asked.filter(({ part }) => !BREAKPOINTS.includes(part) && !WISHES.test(part));
  expect(others).toEqual([]);
});
