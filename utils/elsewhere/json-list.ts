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

/** No name of a setting is like it. */
const HOST = /^(?:https?:\/\/)?[^\s/]+\.[^\s./]{2,}(?:\/\S*)?$/i;

/** Nothing of a file of 5 MB is deeper or has more in it, unless somebody means harm. */
const MAX_DEPTH = 50;
const MAX_VALUES = 500_000;

/** What it says of itself beside the sites is left out, and that is told. What is switched off there is a set of its own. */
export function foreignInJson(value: unknown, name: string): Foreign | 'too-many' | null {
  const words = wordsIn(value);
  const found: Foreign[] = [];
  for (const isOff of [false, true]) {
    const own = words.filter((word) => word.isOff === isOff).map(({ text }) => text);
    const foreign = foreignInList([...new Set(own)].filter(isAboutASite).join('\n'), name);
    if (foreign === 'too-many') return foreign;
    if (foreign === null) continue;
    const number = found.length + 1;
    found.push({ ...foreign, sets: foreign.sets.map((set) => ({ ...set, number, isOff })) });
  }
  const [first] = found;
  if (first === undefined) return null;
  const settings = Array.isArray(value) ? [] : [{ kind: 'otherSettings', names: [] } as const];
  return {
    ...first,
    sets: found.flatMap(({ sets }) => sets),
    leftOut: [...found.flatMap(({ leftOut }) => leftOut), ...settings],
    different: found.flatMap(({ different }) => different),
  };
}

/** Among numbers, names and versions, which are no part of a list: `0.5`, `3.1.0`, `blocked.html`. */
function isAboutASite(word: string): boolean {
  if (!word.includes('.')) return false;
  const pattern = sitesOfPattern(word);
  return pattern.kind === 'sites' || pattern.why !== 'unread';
}

type Word = { readonly text: string; readonly isOff: boolean };
type Part = {
  readonly value: unknown;
  readonly depth: number;
  readonly isWanted: boolean;
  readonly isOff: boolean;
};

/** Without recursion: a file may be nested as deep as it is long. */
function wordsIn(root: unknown): readonly Word[] {
  const words: Word[] = [];
  let waiting: Part[] = [partOf(root, 0, Array.isArray(root), false)];
  for (let seen = 0; waiting.length > 0 && seen < MAX_VALUES; ) {
    const next: Part[] = [];
    for (const { value, depth, isWanted, isOff } of waiting) {
      seen += 1;
      if (typeof value === 'string' && isWanted)
        for (const text of value.split(/[\s,;]+/)) words.push({ text, isOff });
      if (typeof value !== 'object' || value === null || depth > MAX_DEPTH) continue;
      // A list of what stays open.
      if (says(value, /mode|type/i, (one) => /white|allow/i.test(String(one)))) continue;
      for (const [key, one] of Object.entries(value)) {
        // A record by host: {"example.org": {…}}.
        const isHost = isWanted && !Array.isArray(value) && HOST.test(key);
        if (!isHost && NOT_WANTED.test(key)) continue;
        const part = partOf(one, depth + 1, isWanted || WANTED.test(key), isOff);
        if (isHost) words.push({ text: key, isOff: part.isOff });
        next.push(part);
      }
    }
    waiting = next;
  }
  return words;
}

function partOf(value: unknown, depth: number, isWanted: boolean, isIn: boolean): Part {
  const isOff =
    isIn ||
    value === false ||
    says(value, /^(?:is_?)?(?:enabled|active|on)$/i, (one) => one === false) ||
    says(value, /^(?:is_?)?disabled?$/i, (one) => one === true);
  return { value, depth, isWanted, isOff };
}

/** Whether it says so of itself. */
function says(value: unknown, name: RegExp, test: (one: unknown) => boolean): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.entries(value).some(([key, one]) => name.test(key) && test(one));
}
