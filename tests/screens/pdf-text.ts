/** The words on each page of a PDF as Chromium prints it: enough of the format to tell what stands where, and no more. */
import { inflateSync } from 'node:zlib';

type Objects = ReadonlyMap<number, string>;

/** In the order of its pages. Letters that a font doesn't name are left out. */
export function textOfPages(pdf: Uint8Array): readonly string[] {
  const objects = objectsIn(Buffer.from(pdf).toString('latin1'));
  return [...objects.values()]
    .filter((one) => /\/Type\s*\/Page\b(?!s)/.test(one))
    .map((page) => textOf(page, objects));
}

function objectsIn(file: string): Objects {
  const objects = new Map<number, string>();
  for (const { 1: id = '', index } of file.matchAll(/(?<=^|\n)(\d+) 0 obj\n/g)) {
    const head = file.slice(index, file.indexOf('\nendobj', index));
    const length = Number(head.match(/\/Length (\d+)/)?.[1] ?? 0);
    // What is packed may hold any bytes, also those that end it.
    const stream = length === 0 ? index : file.indexOf('stream\n', index) + length;
    objects.set(Number(id), file.slice(index, file.indexOf('\nendobj', stream)));
  }
  return objects;
}

function streamOf(object = ''): string {
  const from = object.indexOf('stream\n') + 'stream\n'.length;
  const length = Number(object.match(/\/Length (\d+)/)?.[1] ?? 0);
  const bytes = Buffer.from(object.slice(from, from + length), 'latin1');
  const head = object.slice(0, from);
  return head.includes('/FlateDecode') ? inflateSync(bytes).toString('latin1') : bytes.toString();
}

type Font = { readonly digits: number; readonly letters: ReadonlyMap<string, string> };

function textOf(page: string, objects: Objects): string {
  const fonts = new Map<string, Font>();
  const named = page.match(/\/Font\s*<<([\s\S]*?)>>/)?.[1] ?? '';
  for (const [, name = '', id = ''] of named.matchAll(/\/(\w+) (\d+) 0 R/g)) {
    const font = objects.get(Number(id)) ?? '';
    const map = Number(font.match(/\/ToUnicode (\d+) 0 R/)?.[1]);
    // Those that are drawn have one byte for a glyph, all others two.
    const digits = /^\d+ 0 obj\s*<<[^>]*\/Subtype \/Type3/.test(font) ? 2 : 4;
    fonts.set(name, { digits, letters: lettersIn(streamOf(objects.get(map))) });
  }
  const contents = Number(page.match(/\/Contents (\d+) 0 R/)?.[1]);
  const drawn = streamOf(objects.get(contents));
  let font: Font | undefined;
  let text = '';
  for (const [, name, glyphs] of drawn.matchAll(/\/(\w+) [\d.]+ Tf|<([0-9A-Fa-f]+)>/g)) {
    if (name !== undefined) font = fonts.get(name);
    const parts = glyphs?.match(new RegExp(`.{${font?.digits ?? 4}}`, 'g')) ?? [];
    for (const glyph of parts) text += font?.letters.get(glyph.toUpperCase()) ?? '';
  }
  return text;
}

/** Which letters a font's glyphs stand for. */
function lettersIn(map: string): ReadonlyMap<string, string> {
  const letters = new Map<string, string>();
  const letter = (hex: string) =>
    (hex.match(/.{4}/g) ?? [])
      .map((unit) => String.fromCharCode(Number.parseInt(unit, 16)))
      .join('');
  const hexOf = (code: number, digits: number) =>
    code.toString(16).toUpperCase().padStart(digits, '0');
  for (const [, chars = ''] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, glyph = '', to = ''] of chars.matchAll(/<(\w+)>\s*<(\w+)>/g)) {
      letters.set(glyph.toUpperCase(), letter(to));
    }
  }
  for (const [, ranges = ''] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, from = '', to = '', first = ''] of ranges.matchAll(
      /<(\w+)>\s*<(\w+)>\s*<(\w+)>/g,
    )) {
      const [start, end] = [Number.parseInt(from, 16), Number.parseInt(to, 16)];
      for (let code = start; code <= end; code += 1) {
        const to = hexOf(Number.parseInt(first, 16) + code - start, 4);
        letters.set(hexOf(code, from.length), letter(to));
      }
    }
  }
  return letters;
}
