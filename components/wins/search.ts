/** What she looks for: words and `#tags`, all of which a win has to have, whatever their case and accents. */
import { folded } from '../../utils/wins/fold';
import type { Win } from '../../utils/wins/win';
import { tagsIn } from './words-and-tags';

export type Wanted = {
  readonly words: readonly string[];
  /** Those that she has written to their end, and the one that she is still writing. */
  readonly tags: readonly string[];
  readonly begun: string | null;
};

/** A win as it is looked through: folded once, for a search at every letter. */
export type Searchable = {
  readonly win: Win;
  readonly text: string;
  readonly tags: readonly string[];
};

/** A tag is whole with the space after it: until then, what begins like it is found, too. */
export function wantedIn(search: string): Wanted {
  const parts = partsOf(search)
    .map(folded)
    .filter((part) => part !== '');
  const last = parts.at(-1) ?? '';
  const begun = isTag(last) && !/\s$/.test(search) ? last : null;
  const whole = begun === null ? parts : parts.slice(0, -1);
  return {
    words: whole.filter((part) => !isTag(part)),
    tags: whole.filter(isTag),
    begun,
  };
}

/** Of a folded part: `＃` is `#` by then, and what nobody sees before it is gone. */
function isTag(part: string): boolean {
  return part.startsWith('#');
}

function partsOf(search: string): readonly string[] {
  return search.split(/\s+/).filter((part) => part !== '');
}

export function searchable(win: Win): Searchable {
  const words = `${win.text}\n${win.helped ?? ''}`;
  return { win, text: folded(words), tags: tagsIn(words) };
}

export function isFound({ text, tags }: Searchable, wanted: Wanted): boolean {
  const { words, begun } = wanted;
  return (
    words.every((word) => text.includes(word)) &&
    wanted.tags.every((tag) => tags.includes(tag)) &&
    (begun === null || text.includes(begun) || tags.some((tag) => tag.startsWith(begun)))
  );
}

/** The search with a tag more, or without it when it was there: a press puts it in, the next one takes it out. */
export function withTag(search: string, tag: string): string {
  const parts = partsOf(search);
  const others = parts.filter((part) => folded(part) !== folded(tag));
  const all = others.length === parts.length ? [...parts, tag] : others;
  return all.map((part) => `${part} `).join('');
}

export function hasTag(search: string, tag: string): boolean {
  return wantedIn(search).tags.includes(folded(tag));
}
