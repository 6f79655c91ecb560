/** The toolbar cup: its picture, its words, and the popup that hangs from it. */
import { TOOLBAR_BOX, TOOLBAR_SIZES_PX, type ToolbarSilhouette, toolbarCup } from '../cup/toolbar';
import { type Action, browser } from './api';
import { canOpenPopup } from './differences';

const CUP_SHOWN = 'cup-shown';

let last: Promise<unknown> = Promise.resolve();
/** What the toolbar shows, as far as this life knows. */
let shown = '';

/** A new life takes up what was noted in this run. */
export function recallCup({ [CUP_SHOWN]: noted }: Readonly<Record<string, unknown>>): void {
  if (typeof noted === 'string') shown = noted;
}

/**
 * Shows a level (1 to 5) and a silhouette, and says it in words. The toolbar outlives the background:
 * what it shows already is noted for the run of the browser, and not drawn anew.
 */
export function showCup(
  level: number,
  silhouette: ToolbarSilhouette,
  words: string,
): Promise<void> {
  const cup = JSON.stringify([level, silhouette, words]);
  const turn = last.then(async () => {
    if (cup === shown) return;
    await drawCup(level, silhouette, words);
    shown = cup;
    await browser.storage.session.set({ [CUP_SHOWN]: cup });
  });
  last = turn.catch(() => undefined);
  return turn;
}

async function drawCup(level: number, silhouette: ToolbarSilhouette, words: string): Promise<void> {
  const imageData: Record<string, ImageData> = {};
  for (const sizePx of TOOLBAR_SIZES_PX) imageData[sizePx] = draw(level, silhouette, sizePx);
  await Promise.all([
    // The polyfill's type asks for an index signature that no browser's ImageData has.
    browser.action.setIcon({ imageData: imageData as Record<string, Action.ImageDataType> }),
    browser.action.setTitle({ title: words }),
  ]);
}

/** Opens the popup. False when the browser won't: another application in front, no toolbar, another popup. */
export async function openPopup(): Promise<boolean> {
  if (!canOpenPopup) return false;
  try {
    await browser.action.openPopup();
    return true;
  } catch {
    // A refusal has many texts and one meaning: not now. It is a hold, not a fault.
    return false;
  }
}

/** Where the cup is: in sight, behind the toolbar's menu of extensions, or in a browser without a toolbar. */
export type CupPlace = 'on-toolbar' | 'in-menu' | 'no-toolbar';

export async function cupPlace(): Promise<CupPlace> {
  const { os } = await browser.runtime.getPlatformInfo();
  // On phones the cup is a line in a menu, and there is nothing to pin.
  if (os === 'android' || browser.action.getUserSettings === undefined) return 'no-toolbar';
  const { isOnToolbar } = await browser.action.getUserSettings();
  return isOnToolbar === true ? 'on-toolbar' : 'in-menu';
}

function draw(level: number, silhouette: ToolbarSilhouette, sizePx: number): ImageData {
  const canvas = new OffscreenCanvas(sizePx, sizePx);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('No canvas to draw the cup on.');
  context.scale(sizePx / TOOLBAR_BOX, sizePx / TOOLBAR_BOX);
  context.lineCap = 'round';
  for (const stroke of toolbarCup(level, silhouette)) {
    const path = new Path2D(stroke.path);
    context.save();
    if (stroke.within !== null) context.clip(new Path2D(stroke.within));
    if (stroke.width === null) {
      context.fillStyle = stroke.colour;
      context.fill(path);
    } else {
      context.strokeStyle = stroke.colour;
      context.lineWidth = stroke.width;
      context.stroke(path);
    }
    context.restore();
  }
  return context.getImageData(0, 0, sizePx, sizePx);
}
