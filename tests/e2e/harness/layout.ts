/** How a page of ours is laid out: what is too small, outside, covered or cut. */
import type { Page } from 'puppeteer-core';

export type Layout = {
  /** Names of controls under 44 px, or outside of the page, or lying over one another. */
  readonly small: readonly string[];
  readonly outside: readonly string[];
  readonly covered: readonly string[];
  /** Words that don't fit into what they stand in. */
  readonly cut: readonly string[];
  readonly scrollsSideways: boolean;
  readonly cupIsLarge: boolean;
};

export const WELL_LAID: Layout = {
  small: [],
  outside: [],
  covered: [],
  cut: [],
  scrollsSideways: false,
  cupIsLarge: true,
};

/** Its size in CSS pixels, and the direction it is read in. */
export type Look = {
  readonly width: number;
  readonly height: number;
  readonly dir: 'ltr' | 'rtl';
};

export async function wear(page: Page, { width, height, dir }: Look): Promise<void> {
  await page.setViewport({ width, height });
  await page.evaluate((to) => {
    document.documentElement.dir = to;
  }, dir);
}

export function layoutOf(page: Page): Promise<Layout> {
  return page.evaluate(() => {
    // A box to tick is pressed by its words as well.
    const boxOf = (one: Element) => (one.closest('label') ?? one).getBoundingClientRect();
    const nameOf = ({ one }: { one: Element }) =>
      one.textContent?.trim() || one.getAttribute('aria-labelledby') || one.id;
    const all = [...document.querySelectorAll('main *')].filter((one) =>
      one.checkVisibility({ visibilityProperty: true }),
    );
    const controls = all
      .filter((one) => one.matches('button, input, summary'))
      .map((one) => ({ one, box: boxOf(one) }));
    const { clientWidth, scrollWidth } = document.documentElement;
    const cup = document.querySelector('.still-life-cup .cup');
    return {
      small: controls.filter(({ box }) => box.height < 43.9 || box.width < 43.9).map(nameOf),
      outside: controls
        .filter(({ box }) => box.left < -0.5 || box.right > clientWidth + 0.5)
        .map(nameOf),
      covered: controls
        .filter(({ box }, at) =>
          controls
            .slice(at + 1)
            .some(
              ({ box: next }) =>
                box.left < next.right - 0.5 &&
                next.left < box.right - 0.5 &&
                box.top < next.bottom - 0.5 &&
                next.top < box.bottom - 0.5,
            ),
        )
        .map(nameOf),
      cut: all
        .filter((one) => one.matches('button, p, h1, h2, label, span:not(.visually-hidden)'))
        .filter((one) => !one.closest('.visually-hidden, dialog'))
        .filter((one) => getComputedStyle(one).display !== 'inline')
        .filter((one) => one.scrollWidth > one.clientWidth + 1)
        .map((one) => nameOf({ one })),
      scrollsSideways: scrollWidth > clientWidth,
      cupIsLarge: cup !== null && boxOf(cup).height >= 199.5,
    };
  });
}
