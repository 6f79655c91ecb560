/** What she wished to have counted, noted for as long as the browser's own prompt may take: it closes our popup. */
import * as v from 'valibot';
import { GroupSchema } from '../sites/group';
import type { Wish } from '../sites/here';
import { browser } from './api';
import { watchStored } from './watch-stored';

const WISH = 'wish';

/** A prompt that is answered later than this grants a site and adds nothing; and this long the outcome is news. */
const WISH_MS = 10 * 60_000;

const NoteSchema = v.object({
  kind: v.picklist(['asked', 'counted']),
  by: v.picklist(['popup', 'page']),
  wish: v.object({
    group: v.omit(GroupSchema, ['sites']),
    isNewGroup: v.boolean(),
    sites: GroupSchema.entries.sites,
  }),
  /** Epoch ms. */
  until: v.number(),
});

/** The popup tells later what came of it; a page has told it, or is gone. */
export type WishingPage = 'popup' | 'page';

/** Asked of the browser and not answered yet, as far as we know; or answered with yes. */
export type WishNote = {
  readonly kind: 'asked' | 'counted';
  readonly by: WishingPage;
  readonly wish: Wish;
};

/** Null when there is none, or its time has passed. */
export async function readWish(at: number): Promise<WishNote | null> {
  const stored = await browser.storage.session.get(WISH);
  return parse(stored[WISH], at);
}

export async function noteWish(note: WishNote, at: number): Promise<void> {
  await browser.storage.session.set({ [WISH]: { ...note, until: at + WISH_MS } });
}

export async function forgetWish(): Promise<void> {
  await browser.storage.session.remove(WISH);
}

/** Calls back with what is noted after each change. Returns a way to stop. */
export function watchWish(onWish: (note: WishNote | null) => void): () => void {
  return watchStored('session', WISH, (stored) => onWish(parse(stored, 0)));
}

function parse(stored: unknown, at: number): WishNote | null {
  const parsed = v.safeParse(NoteSchema, stored);
  if (!parsed.success || at > parsed.output.until) return null;
  const { kind, by, wish } = parsed.output;
  return { kind, by, wish };
}
