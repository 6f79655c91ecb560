/** The icons in the build, drawn from the cup's own geometry: the toolbar's cup, and the large one. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import sharp from 'sharp';
import type { CopiedPublicFile } from 'wxt';
import { largeCupSvg, toolbarCupSvg } from './cup-drawings';

const TOOLBAR_SIZES_PX = [16, 24, 32, 48];
const STORE_SIZE_PX = 128;
/** Beside what WXT generates, so that nothing generated is kept in the project. */
const FOLDER = '.wxt/icon';

/** Draws every icon and says where it belongs in the build; WXT then names them in the manifest. */
export async function iconFiles(): Promise<CopiedPublicFile[]> {
  await mkdir(FOLDER, { recursive: true });
  const toolbar = TOOLBAR_SIZES_PX.map((sizePx) => drawn(toolbarCupSvg(), sizePx));
  return Promise.all([...toolbar, drawn(largeCupSvg(), STORE_SIZE_PX)]);
}

async function drawn(svg: string, sizePx: number): Promise<CopiedPublicFile> {
  const file = resolve(join(FOLDER, `${sizePx}.png`));
  // Rendered at four times the size and scaled down: smoother edges than drawing at size.
  const large = await sharp(Buffer.from(svg), { density: 72 * 4 })
    .resize(sizePx * 4, sizePx * 4)
    .png()
    .toBuffer();
  await writeFile(file, await sharp(large).resize(sizePx, sizePx).png().toBuffer());
  return { relativeDest: `icon/${sizePx}.png`, absoluteSrc: file };
}
