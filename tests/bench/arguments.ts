/** What `npm run bench` was asked to do. */
import { parseArgs } from 'node:util';

export const HELP = `npm run bench -- accuracy|cpu|wins [options]

accuracy  plays a script of truth in a real browser (who was in the mail for how
          long), and holds against it what an extension has counted
cpu       what the whole browser works with an extension while the mail is in
          front, as a ratio to the same browser without any
wins      how long the page of wins takes with 20,000 of ten years, as a ratio to
          the same page with one

Without --extension: this one.

  --extension <folder>  an unpacked extension to measure in place of this one
  --adapter <file>      how to read its count (.ts or .mjs; see tests/bench/README.md)
  --acts <a,b>          play these acts alone
  --long                play the acts that take minutes, too
  --times <n>           measure n times; medians and ranges are shown (1)
  --json <file>         write the results there as well
  --list                name the acts and play none
  --help                this text

Of accuracy alone: --acts, --long, --list. Not of cpu: --json. Of wins, --times
and --json alone.
`;

export type Asked =
  | { readonly kind: 'help' }
  | { readonly kind: 'list' }
  | { readonly kind: 'unclear'; readonly why: string }
  | { readonly kind: 'accuracy' | 'cpu' | 'wins'; readonly wish: Wish };

export type Wish = {
  /** Null: this project's own build. */
  readonly other: { readonly extensionFolder: string; readonly adapterFile: string } | null;
  /** Names of acts in her order; null for all. */
  readonly acts: readonly string[] | null;
  readonly long: boolean;
  readonly times: number;
  readonly jsonFile: string | null;
};

export function askedFor(words: readonly string[]): Asked {
  try {
    return understood(words);
  } catch (error) {
    // An option that doesn't exist, or one without its value.
    return unclear(error instanceof Error ? error.message : String(error));
  }
}

function understood(words: readonly string[]): Asked {
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: {
      extension: { type: 'string' },
      adapter: { type: 'string' },
      acts: { type: 'string' },
      long: { type: 'boolean', default: false },
      times: { type: 'string', default: '1' },
      json: { type: 'string' },
      list: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help || words.length === 0) return { kind: 'help' };
  if (values.list) return { kind: 'list' };
  const [what, ...others] = positionals;
  if ((what !== 'accuracy' && what !== 'cpu' && what !== 'wins') || others.length > 0) {
    const named = positionals.join(' ');
    return unclear(`what to measure is "accuracy", "cpu" or "wins", not "${named}"`);
  }
  const { extension, adapter, acts, long, json } = values;
  if ((extension === undefined) !== (adapter === undefined)) {
    return unclear('--extension and --adapter belong together');
  }
  if (what !== 'accuracy' && (long || acts !== undefined)) {
    return unclear('--acts and --long belong to accuracy');
  }
  if (what === 'cpu' && json !== undefined) return unclear('--json belongs to accuracy and wins');
  if (what === 'wins' && extension !== undefined) return unclear('wins are of this extension');
  const times = Number(values.times);
  if (!Number.isInteger(times) || times < 1) return unclear('--times is a whole number from 1 on');
  return {
    kind: what,
    wish: {
      other:
        extension === undefined || adapter === undefined
          ? null
          : { extensionFolder: extension, adapterFile: adapter },
      acts: acts === undefined ? null : acts.split(',').map((name) => name.trim()),
      long,
      times,
      jsonFile: json ?? null,
    },
  };
}

function unclear(why: string): Asked {
  return { kind: 'unclear', why };
}
