/** A page of ours by the keyboard alone: where Tab stops, in which order, and whether that can be seen. */
import type { Page } from 'puppeteer-core';
import { until } from './waiting';

/** Walks through the page with Tab; what is wrong on the way, or nothing. */
export async function astrayOn(page: Page): Promise<readonly string[]> {
  // From the second back to the first, so that the first one is come to by key as well.
  const names = await page.evaluate(markStops);
  await page.keyboard.down('Shift');
  await page.keyboard.press('Tab');
  await page.keyboard.up('Shift');
  const wrong: string[] = [];
  for (const [index, name] of names.entries()) {
    if (index > 0) await page.keyboard.press('Tab');
    // A page may glide there.
    await until(`${name} is in sight`, () => page.evaluate(isInSight));
    wrong.push(...(await page.evaluate(lookAtStop, index)).map((what) => `${name}: ${what}`));
  }
  return wrong;
}

/** Runs in the page: numbers what Tab should stop at, from above to below as it is written there. */
function markStops(): readonly string[] {
  const stops = [
    ...document.querySelectorAll<HTMLElement>('main :is(button, input, a[href])'),
  ].filter(
    (one) => one.checkVisibility({ visibilityProperty: true }) && one.closest('dialog') === null,
  );
  for (const [index, one] of stops.entries()) one.dataset.stop = String(index);
  stops[1]?.focus();
  return stops.map((one) => one.innerText || one.getAttribute('aria-labelledby') || one.id);
}

/** Runs in the page: what has the focus can be seen. Firefox doesn't move a page for what is there in part. */
function isInSight(): boolean {
  const box = document.activeElement?.getBoundingClientRect();
  return box !== undefined && box.bottom > 0 && box.top < innerHeight;
}

/** Runs in the page. */
function lookAtStop(index: number): readonly string[] {
  const stop = document.activeElement as HTMLElement | null;
  if (stop?.dataset.stop !== String(index))
    return [`the focus is at ${stop?.outerHTML.slice(0, 80)}`];
  const wrong: string[] = [];
  const box = stop.getBoundingClientRect();
  const { outlineStyle, outlineWidth, outlineOffset, borderTopWidth, borderBottomWidth } =
    getComputedStyle(stop);
  const outline = outlineStyle === 'none' ? 0 : Number.parseFloat(outlineWidth);
  const isThick = [borderTopWidth, borderBottomWidth].every(
    (width) => Number.parseFloat(width) >= 3,
  );
  if (outline < 3 && !isThick) wrong.push('no ring');
  const reach = outline === 0 ? 0 : outline + Number.parseFloat(outlineOffset);
  for (let around = stop.parentElement; around !== null; around = around.parentElement) {
    if (getComputedStyle(around).overflowX === 'visible') continue;
    const edge = around === document.documentElement ? null : around.getBoundingClientRect();
    const [left, right] = [edge?.left ?? 0, edge?.right ?? innerWidth];
    if (box.left - reach < left - 0.5 || box.right + reach > right + 0.5)
      wrong.push('a ring that is cut');
  }
  const before = document.querySelector(`[data-stop="${index - 1}"]`)?.getBoundingClientRect();
  if (before !== undefined) {
    const isBesides = before.top < box.bottom - 1 && box.top < before.bottom - 1;
    const isRtl = document.documentElement.dir === 'rtl';
    const goesOn = isRtl ? box.right <= before.left + 1 : box.left >= before.right - 1;
    if (isBesides ? !goesOn : box.top < before.top) wrong.push('not where one reads on');
  }
  return wrong;
}
