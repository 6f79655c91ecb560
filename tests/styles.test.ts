/**
 * Styles are made of the tokens in `components/theme.css`: no size, space or breakpoint beside the scale. And each
 * belongs to what is drawn with it: a class has one file, and whoever uses it imports that.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
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
const WISHES =
  /^print$|^\((forced-colors: active|prefers-reduced-motion: no-preference|hover: hover)\)$/;

type Declaration = { readonly where: string; readonly name: string; readonly value: string };

type Source = { readonly file: string; readonly text: string };

const sources: readonly Source[] = ['components', 'entrypoints']
  .flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
      join(folder, file),
    ),
  )
  .filter((file) => /(?<!\.test)\.(css|tsx)$/.test(file))
  .map((file) => ({
    file,
    text: readFileSync(join(ROOT, file), 'utf8').replace(/\/\*[\s\S]*?\*\//g, ''),
  }));
const files = sources.filter(({ file }) => file.endsWith('.css'));
const drawn = sources.filter(({ file }) => file.endsWith('.tsx'));

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

const THEME = 'components/theme.css';
/** What a control tells of itself, which no class says as soon. */
const OWN_STATE = /:has\((:checked|:focus-visible|\.full-window\[open\])\)/g;

/** Every selector by itself, without those in brackets. */
function selectorsOf(text: string): readonly string[] {
  const heads = [...text.matchAll(/([^{}]*)\{/g)].map(([, head = '']) => head.trim());
  return heads
    .filter((head) => !head.startsWith('@'))
    .flatMap((head) => head.split(/,(?![^([]*[)\]])/).map((one) => one.trim()));
}

const namesIn = (text: string): readonly string[] =>
  [...text.matchAll(/\.([a-z][\w-]*)/gi)].map(([, name = '']) => name);

/** The class that a selector begins with: what follows lies in it, is a kind of it, or stands beside it. */
const ownersOf = ({ text }: Source) =>
  new Set(selectorsOf(text).flatMap((selector) => namesIn(selector).slice(0, 1)));

/** What is written between the quotation marks of `class`, in whatever expression. */
function usedIn({ text }: Source): readonly string[] {
  return [...text.matchAll(/\bclass=(?:"([^"]*)"|\{)/g)].flatMap(
    ({ 1: words, 0: found, index }) => {
      if (words !== undefined) return words.split(' ');
      const rest = text.slice(index + found.length);
      let depth = 1;
      const end = [...rest].findIndex((one) => {
        if (one === '{') depth += 1;
        if (one === '}') depth -= 1;
        return depth === 0;
      });
      const fixed = rest.slice(0, end).replace(/\$\{[^}]*\}|=== '[^']*'/g, ' ');
      const quoted = [...fixed.matchAll(/['"`]([^'"`]*)['"`]/g)];
      return quoted.flatMap(([, part = '']) => part.split(/\s+/));
    },
  );
}

const importedBy = ({ file, text }: Source) =>
  new Set([
    THEME,
    ...[...text.matchAll(/^import '([^']+\.css)';/gm)].map(([, path = '']) =>
      join(dirname(file), path),
    ),
  ]);

const fileOf = new Map(files.flatMap((one) => [...ownersOf(one)].map((name) => [name, one.file])));

it('has each class in one file', () => {
  const twice = files.flatMap((one) =>
    [...ownersOf(one)]
      .filter((name) => fileOf.get(name) !== one.file)
      .map((name) => [one.file, name]),
  );
  expect(twice).toEqual([]);
});

it('has each class where it is used', () => {
  const strangers = drawn.flatMap((one) =>
    usedIn(one)
      .filter((name) => fileOf.has(name) && !importedBy(one).has(fileOf.get(name) ?? ''))
      .map((name) => `${one.file}: ${name} of ${fileOf.get(name)}`),
  );
  expect(strangers).toEqual([]);
});

it('uses no class that has no style, and has no style that nothing uses', () => {
  const styled = new Set(files.flatMap(({ text }) => selectorsOf(text).flatMap(namesIn)));
  // Some are names of kinds, and stand in quotes where those are told apart.
  const quoted = new Set(
    drawn.flatMap(({ text }) =>
      [...text.matchAll(/['"`]([\w -]+)['"`]/g)].flatMap(([, words = '']) => words.split(' ')),
    ),
  );
  const used = new Set(drawn.flatMap(usedIn));
  const unstyled = [...used].filter((name) => name !== '' && !styled.has(name));
  const unused = [...styled].filter((name) => !used.has(name) && !quoted.has(name));
  expect({ unstyled, unused }).toEqual({ unstyled: [], unused: [] });
});

it('imports each file with whose classes something is drawn, and no other', () => {
  const needless = drawn.flatMap((one) =>
    [...importedBy(one)]
      .filter((path) => path !== THEME && !usedIn(one).some((name) => fileOf.get(name) === path))
      .map((path) => `${one.file}: ${path}`),
  );
  const imported = new Set(drawn.flatMap((one) => [...importedBy(one)]));
  expect(needless).toEqual([]);
  expect(files.filter(({ file }) => !imported.has(file))).toEqual([]);
});

it('asks no element what is inside of it, but for a control that tells its own state', () => {
  const asking = files.filter(({ text }) => text.replace(OWN_STATE, '').includes(':has('));
  expect(asking.map(({ file }) => file)).toEqual([]);
});
