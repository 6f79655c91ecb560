/** `npm run looks`: every screen in every state as pictures, in light and dark, narrow and wide, and on contact sheets. */
import { mkdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import sharp from 'sharp';
import { type Headless, startHeadless } from './headless';
import { LIVED_IN_GRANTS } from './lived-in';
import { SCREENS, type Screen } from './screens';
import { prepare, show } from './show';

const FOLDER = resolve(import.meta.dirname, '../../artifacts/looks');
const SCHEMES = ['light', 'dark'] as const;
type Scheme = (typeof SCHEMES)[number];

type Size = {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  /** The whole page, and not what is seen of it without scrolling. */
  readonly whole: boolean;
  readonly dir?: 'rtl';
};

const POPUP_SIZES: readonly Size[] = [
  { name: '380', width: 380, height: 600, whole: true },
  { name: '320', width: 320, height: 600, whole: true },
  { name: '380-rtl', width: 380, height: 600, whole: true, dir: 'rtl' },
];
const PAGE_SIZES: readonly Size[] = [
  { name: '1366x625', width: 1_366, height: 625, whole: false },
  { name: '1280', width: 1_280, height: 800, whole: true },
  { name: '320', width: 320, height: 720, whole: true },
  { name: '1280-rtl', width: 1_280, height: 800, whole: true, dir: 'rtl' },
];

/** `only` is how the names begin of the screens that are wanted; all of them without. Returns how many pictures there are. */
export async function takeLooks(only: string | undefined): Promise<number> {
  const wanted = SCREENS.filter(({ name }) => only === undefined || name.startsWith(only));
  if (only === undefined) await rm(FOLDER, { recursive: true, force: true });
  await mkdir(join(FOLDER, 'sheets'), { recursive: true });
  const headless = await startHeadless(LIVED_IN_GRANTS);
  const taken: Picture[] = [];
  try {
    const page = await headless.newPage();
    for (const screen of wanted) taken.push(...(await looksOf(headless, screen, page)));
  } finally {
    await headless.stop();
  }
  await layOut(taken);
  return taken.length;
}

type Picture = {
  readonly file: string;
  readonly screen: Screen;
  readonly size: Size;
  readonly scheme: Scheme;
};

async function looksOf(headless: Headless, screen: Screen, page: Page): Promise<Picture[]> {
  const taken: Picture[] = [];
  const sizes = screen.kind === 'popup' ? POPUP_SIZES : PAGE_SIZES;
  await prepare(headless, screen, page);
  const [first = { width: 380, height: 600 }] = sizes;
  await page.setViewport({ width: first.width, height: first.height });
  await show(headless, screen, page);
  for (const size of sizes) {
    // Mirrored once is enough.
    const schemes = size.dir === 'rtl' ? (['light'] as const) : SCHEMES;
    await page.setViewport({ width: size.width, height: size.height });
    await page.evaluate((dir) => {
      document.documentElement.dir = dir;
      // What changes with a width changes at once, as it does when she opens the page in it.
      window.dispatchEvent(new Event('resize'));
    }, size.dir ?? 'ltr');
    for (const scheme of schemes) {
      await page.emulateMediaFeatures([
        { name: 'prefers-color-scheme', value: scheme },
        { name: 'prefers-reduced-motion', value: 'reduce' },
      ]);
      const name = `${screen.name}-${size.name}-${scheme}.png`;
      const file = join(FOLDER, name);
      // Beyond the window a mirrored page would be pictured from further left than it begins.
      const captureBeyondViewport = size.dir !== 'rtl';
      await page.screenshot({ path: file, fullPage: size.whole, captureBeyondViewport });
      taken.push({ file, screen, size, scheme });
    }
  }
  return taken;
}

/** How wide a picture is on a sheet, and how many stand in a row of it. */
const TILES = { popup: { width: 300, inRow: 6 }, page: { width: 640, inRow: 3 } } as const;
const GAP = 16;

/** One sheet for each place, size and colour scheme, in the order of the screens. */
async function layOut(taken: readonly Picture[]): Promise<void> {
  const sheetOf = ({ screen, size, scheme }: Picture) => {
    const place = screen.kind === 'popup' ? 'popup' : screen.file.replace(/\.html.*/, '');
    return `${place}-${size.name}-${scheme}`;
  };
  for (const name of new Set(taken.map(sheetOf))) {
    const pictures = taken.filter((one) => sheetOf(one) === name);
    const { width, inRow } = TILES[pictures[0]?.screen.kind ?? 'page'];
    const narrow = pictures[0]?.size.width ?? width;
    await layOutSheet(
      name,
      pictures,
      Math.min(width, narrow),
      inRow * (narrow < 400 && width > 400 ? 2 : 1),
    );
  }
}

async function layOutSheet(
  name: string,
  pictures: readonly Picture[],
  width: number,
  inRow: number,
): Promise<void> {
  const tiles = await Promise.all(
    pictures.map(async ({ file }) => {
      const tile = await sharp(file).resize({ width }).png().toBuffer({ resolveWithObject: true });
      return { input: tile.data, height: tile.info.height };
    }),
  );
  const placed: { input: Buffer; left: number; top: number }[] = [];
  let top = GAP;
  for (let at = 0; at < tiles.length; at += inRow) {
    const row = tiles.slice(at, at + inRow);
    row.forEach(({ input }, index) => {
      placed.push({ input, left: GAP + index * (width + GAP), top });
    });
    top += Math.max(...row.map(({ height }) => height)) + GAP;
  }
  const background = '#888888';
  const columns = Math.min(inRow, tiles.length);
  await sharp({
    create: { width: GAP + columns * (width + GAP), height: top, channels: 3, background },
  })
    .composite(placed)
    .png()
    .toFile(join(FOLDER, 'sheets', `${name}.png`));
}
