/** Lists of sites in some tool's JSON, wherever in it they lie: its settings are its own, its sites are addresses. */
import type { Foreign } from './foreign';
import { foreignInList } from './list';
import { sitesOfPattern } from './pattern';

/** Names under which tools keep what they close. */
const WANTED =
  /site|block|black|\bban|url|domain|host|distract|address|page|list|limit|group|item/i;
/** What they leave open, and addresses of their own. */
const NOT_WANTED =
  /white|allow|except|exclu|ignore|permit|redirect|home|icon|image|support|help|feedback|update|version/i;

/** Nothing of a file of 5 MB is deeper or has more in it, unless somebody means harm. */
const MAX_DEPTH = 50;
const MAX_VALUES = 500_000;

/** What it says of itself beside the sites is left out, and that is told. */
export function foreignInJson(value: unknown, name: string): Foreign | 'too-many' | null {
  const words = wordsIn(value).filter(isAboutASite);
  const foreign = foreignInList(words.join('\n'), name);
  if (foreign === null || foreign === 'too-many' || Array.isArray(value)) return foreign;
  return { ...foreign, leftOut: [...foreign.leftOut, { kind: 'otherSettings', names: [] }] };
}

/** Among numbers, names and versions, which are no part of a list: `0.5`, `3.1.0`, `blocked.html`. */
function isAboutASite(word: string): boolean {
  if (!word.includes('.') || FILE.test(word)) return false;
  const pattern = sitesOfPattern(word);
  return pattern.kind === 'sites' || pattern.why !== 'unread';
}
const FILE = /^[\w/-]+\.(?:html?|js|json|css|png|svg|jpe?g|gif|ico|txt|mp3)$/i;

type Part = { readonly value: unknown; readonly depth: number; readonly isWanted: boolean };

/** Without recursion: a file may be nested as deep as it is long. */
function wordsIn(root: unknown): readonly string[] {
  const words: string[] = [];
  let waiting: Part[] = [{ value: root, depth: 0, isWanted: Array.isArray(root) }];
  for (let seen = 0; waiting.length > 0 && seen < MAX_VALUES; ) {
    const next: Part[] = [];
    for (const { value, depth, isWanted } of waiting) {
      seen += 1;
      if (typeof value === 'string' && isWanted) words.push(...value.split(/[\s,;]+/));
      if (typeof value !== 'object' || value === null || depth > MAX_DEPTH) continue;
      for (const [key, one] of Object.entries(value)) {
        if (NOT_WANTED.test(key)) continue;
        // A record by host: {"example.org": {…}}.
        if (isWanted && !Array.isArray(value)) words.push(key);
        next.push({ value: one, depth: depth + 1, isWanted: isWanted || WANTED.test(key) });
      }
    }
    waiting = next;
  }
  return words;
}
