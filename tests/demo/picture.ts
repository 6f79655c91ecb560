/** Pictures of the screen, taken once it is drawn; one that a single colour fills shows nothing. */
import sharp from 'sharp';
import type { Person } from '../e2e/harness/person';
import { until } from '../e2e/harness/waiting';

/** Above it is the browser's own: tabs, address and toolbar. */
const PAGE_FROM_PX = 130;
/** Of a page that is drawn so much at least has another colour than its ground. */
const DRAWN_SHARE = 0.01;
/** A caret blinks. */
const STILL_SHARE = 0.0005;

/** Settles with the file once two pictures, one after the other, are the same and show something; fails otherwise. */
export async function pictureOf(person: Person, name: string): Promise<string> {
  let last: Buffer | null = null;
  return until(`the screen shows something, and stands still: ${name}`, async () => {
    const file = await person.screenshot(name);
    const { data, info } = await sharp(file)
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    const page = data.subarray(PAGE_FROM_PX * info.width * info.channels);
    const before = last;
    last = page;
    const isStill = before !== null && shareOfDifference(before, page) < STILL_SHARE;
    return isStill && shareBesideGround(page) > DRAWN_SHARE && file;
  });
}

function shareOfDifference(one: Buffer, other: Buffer): number {
  let different = 0;
  for (let at = 0; at < one.length; at += 1) if (one[at] !== other[at]) different += 1;
  return different / one.length;
}

/** How much of it has another colour than most of it; `pixels` are three bytes each. */
export function shareBesideGround(pixels: Buffer): number {
  const counts = new Map<number, number>();
  for (let at = 0; at + 2 < pixels.length; at += 3) {
    const colour = pixels.readUIntBE(at, 3);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  return 1 - Math.max(...counts.values()) / (pixels.length / 3);
}
