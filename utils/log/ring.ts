/** What happened lately, in a few small pages: the oldest page gives way, and only a page with news is written. */
import * as v from 'valibot';

/** So many pages are kept. */
export const MAX_PAGES = 10;
/** No page is longer, as it is stored: it is written beside the state, which is small. */
export const MAX_PAGE_BYTES = 600;
/** Longer words are cut. */
const MAX_WORDS = 120;

export type Entry = {
  /** Epoch ms: when it happened first. */
  readonly at: number;
  readonly what: string;
  /** How often it happened in a row. */
  readonly times: number;
};

/** Ms since the row before, what happened, and how often in a row. */
const RowSchema = v.tuple([v.number(), v.string(), v.number()]);

const PageSchema = v.object({
  /** Pages are numbered on and on; the newest has the highest number. */
  number: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** Where the first row begins to measure, epoch ms. */
  since: v.number(),
  rows: v.array(RowSchema),
});
export type Page = v.InferOutput<typeof PageSchema>;

/** Oldest page first. */
export type Ring = readonly Page[];

/** From what is stored to pages, in whatever order; what is no page is left out. */
export function ringFrom(stored: readonly unknown[]): Ring {
  const pages = stored.flatMap((one) => {
    const parsed = v.safeParse(PageSchema, one);
    return parsed.success ? [parsed.output] : [];
  });
  return pages.sort((one, other) => one.number - other.number).slice(-MAX_PAGES);
}

/** The same once more is the same entry. Pages that didn't change are the very same objects. */
export function withEntry(ring: Ring, at: number, words: string): Ring {
  const what = words.slice(0, MAX_WORDS).toWellFormed();
  const before = ring.slice(0, -1);
  const last = ring.at(-1);
  if (last === undefined) return [pageWith(0, at, what)];
  const grown = grownPage(last, at, what);
  if (bytesOf(grown) <= MAX_PAGE_BYTES) return [...before, grown];
  return [...ring, pageWith(last.number + 1, at, what)].slice(-MAX_PAGES);
}

/** Oldest first. */
export function entriesIn(ring: Ring): readonly Entry[] {
  return ring.flatMap(({ since, rows }) => {
    let at = since;
    return rows.map(([ms, what, times]) => {
      at += ms;
      return { at, what, times };
    });
  });
}

export function bytesOf(page: Page): number {
  return new TextEncoder().encode(JSON.stringify(page)).byteLength;
}

function grownPage(page: Page, at: number, what: string): Page {
  const [lastMs, last, times] = page.rows.at(-1) ?? [0, '', 0];
  if (last === what) {
    return { ...page, rows: [...page.rows.slice(0, -1), [lastMs, what, times + 1]] };
  }
  const lastAt = page.rows.reduce((sum, [ms]) => sum + ms, page.since);
  return { ...page, rows: [...page.rows, [Math.round(at - lastAt), what, 1]] };
}

function pageWith(number: number, at: number, what: string): Page {
  return { number, since: Math.round(at), rows: [[0, what, 1]] };
}
