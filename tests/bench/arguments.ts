/** What `npm run bench` was asked to do. */
import { parseArgs } from 'node:util';

export const HELP = `npm run bench -- all|accuracy|wins|<some of what it costs> [options]

What this extension costs, beside none and any others that are named; all of it, or some:

background  CPU of the browser, wake-ups, writes and memory, watching a page and
            browsing ten tabs
page        what it does to a page that it watches
size        how big it is, on the disk and in its popup
start       how long a background, a page, a letter and a due pause take
scale       the same with ten years of use, and with 500 tabs

And:

accuracy    plays a script of truth in a real browser (who was in the mail for how
            long), and holds against it what an extension has counted: this one, or
            the one that is named
wins        how long the page of wins takes with 20,000 of ten years, as a ratio to
            the same page with one

  --extension <folder>  an unpacked extension to measure, any number of times
  --adapter <file>      how to use it, one for each (.ts or .mjs; tests/bench/README.md)
  --times <n>           measure n times; medians and ranges are shown (1)
  --json <file>         write the results there as well
  --picture <file>      draw them there (SVG); not of accuracy and wins
  --acts <a,b>          of accuracy: play these acts alone
  --long                of accuracy: play the acts that take minutes, too
  --list                name the acts and play none
  --help                this text
`;

const COSTS = ['background', 'page', 'size', 'start', 'scale'] as const;
export type CostName = (typeof COSTS)[number];

const KINDS = ['accuracy', 'wins'] as const;

export type Asked =
  | { readonly kind: 'help' }
  | { readonly kind: 'list' }
  | { readonly kind: 'unclear'; readonly why: string }
  | { readonly kind: 'accuracy' | 'wins'; readonly wish: Wish }
  | { readonly kind: 'costs'; readonly names: readonly CostName[]; readonly wish: Wish };

/** An extension that isn't this one. */
export type Other = { readonly extensionFolder: string; readonly adapterFile: string };

export type Wish = {
  readonly others: readonly Other[];
  /** Names of acts in her order; null for all. */
  readonly acts: readonly string[] | null;
  readonly long: boolean;
  readonly times: number;
  readonly jsonFile: string | null;
  readonly pictureFile: string | null;
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
      extension: { type: 'string', multiple: true, default: [] },
      adapter: { type: 'string', multiple: true, default: [] },
      picture: { type: 'string' },
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
  const names =
    positionals.join() === 'all' ? COSTS : COSTS.filter((name) => positionals.includes(name));
  const isCosts = names === COSTS || names.length === positionals.length;
  const kind = isCosts ? 'costs' : KINDS.find((one) => one === positionals.join());
  if (kind === undefined || positionals.length === 0) {
    const known = [...COSTS, ...KINDS].join(', ');
    return unclear(`what to measure is all, or some of ${known}; not "${positionals.join(' ')}"`);
  }
  const { extension, adapter, acts, long, json, picture } = values;
  const others = extension.flatMap((extensionFolder, index): Other[] => {
    const adapterFile = adapter[index];
    return adapterFile === undefined ? [] : [{ extensionFolder, adapterFile }];
  });
  if (extension.length !== adapter.length) {
    return unclear('--extension and --adapter belong together');
  }
  if (kind !== 'accuracy' && (long || acts !== undefined)) {
    return unclear('--acts and --long belong to accuracy');
  }
  if (kind !== 'costs' && picture !== undefined) return unclear('--picture is of what it costs');
  if (kind === 'wins' && others.length > 0) return unclear('wins are of this extension');
  if (kind === 'accuracy' && others.length > 1) return unclear('accuracy is of one at a time');
  const times = Number(values.times);
  if (!Number.isInteger(times) || times < 1) return unclear('--times is a whole number from 1 on');
  const wish: Wish = {
    others,
    acts: acts === undefined ? null : acts.split(',').map((name) => name.trim()),
    long,
    times,
    jsonFile: json ?? null,
    pictureFile: picture ?? null,
  };
  return kind === 'costs' ? { kind, names, wish } : { kind, wish };
}

function unclear(why: string): Asked {
  return { kind: 'unclear', why };
}
