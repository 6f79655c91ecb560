/** Who may import whom. The table of ARCHITECTURE.md, held against every file. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..');

/** What each room of `utils/` may import besides itself. */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  time: [],
  experiment: ['time', 'fields'],
  fields: ['time', 'schedule'],
  schedule: ['time'],
  sites: ['fields'],
  wins: ['time', 'fields'],
  'let-go': ['time', 'fields'],
  tracking: ['time', 'sites', 'fields'],
  limits: ['time', 'sites', 'fields', 'schedule', 'tracking'],
  pauses: ['time', 'experiment', 'sites', 'fields', 'tracking', 'limits'],
  boundary: ['time', 'sites', 'fields', 'limits'],
  rests: ['time', 'sites', 'fields', 'tracking', 'limits', 'let-go'],
  history: ['time', 'experiment', 'sites', 'fields', 'let-go', 'tracking', 'limits'],
  habits: ['time', 'sites', 'limits', 'history'],
  insights: ['time', 'fields', 'sites', 'history', 'experiment'],
  cup: ['time', 'pauses'],
  settings: ['time', 'sites', 'fields', 'limits', 'pauses', 'rests', 'wins'],
  engine: [
    'time',
    'experiment',
    'sites',
    'fields',
    'schedule',
    'wins',
    'let-go',
    'tracking',
    'limits',
    'pauses',
    'boundary',
    'rests',
    'history',
    'habits',
    'cup',
    'settings',
    'snapshot',
  ],
  snapshot: [
    'time',
    'sites',
    'limits',
    'rests',
    'wins',
    'let-go',
    'tracking',
    'history',
    'cup',
    'settings',
  ],
  'win-files': ['time', 'fields', 'wins', 'snapshot'],
  elsewhere: ['fields', 'sites', 'schedule', 'wins', 'limits', 'snapshot'],
  log: ['sites', 'tracking', 'pauses', 'boundary', 'rests', 'engine'],
  words: [
    'time',
    'sites',
    'schedule',
    'wins',
    'tracking',
    'limits',
    'pauses',
    'boundary',
    'rests',
    'engine',
    'browser',
  ],
  browser: [
    'time',
    'sites',
    'wins',
    'tracking',
    'boundary',
    'rests',
    'history',
    'cup',
    'engine',
    'snapshot',
    'log',
  ],
};

/** Packages that a pure room may lean on; they compute and do nothing else. */
const PURE_PACKAGES = ['valibot', 'type-fest'];

type Import = { readonly from: string; readonly what: string };

function sources(folder: string): readonly string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => join(folder, file))
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file));
}

/** Every import of a file; our own as paths from the root. */
function importsOf(file: string): readonly Import[] {
  const text = readFileSync(join(ROOT, file), 'utf8');
  const found = text.matchAll(/(?<!')\b(?:from|import)\s*\(?\s*'([^']+)'/g);
  return [...found].map(([, specifier = '']) => ({
    from: file,
    what: specifier.startsWith('.')
      ? relative(ROOT, resolve(ROOT, dirname(file), specifier))
      : specifier,
  }));
}

const roomOf = (path: string): string | undefined => /^utils\/([^/]+)/.exec(path)?.[1];

const all = ['utils', 'components', 'entrypoints'].flatMap(sources);
const imports = all.flatMap(importsOf);

function offending(may: (one: Import) => boolean): readonly string[] {
  return imports.filter((one) => !may(one)).map(({ from, what }) => `${from} imports ${what}`);
}

describe('rooms', () => {
  it('are all in the table', () => {
    const rooms = new Set(all.map(roomOf).filter((room) => room !== undefined));
    expect([...rooms].sort()).toEqual(Object.keys(ROOMS).sort());
  });

  it('import those the table allows', () => {
    expect(
      offending(({ from, what }) => {
        const room = roomOf(from);
        const other = roomOf(what);
        if (room === undefined || other === undefined || room === other) return true;
        return ROOMS[room]?.includes(other) === true;
      }),
    ).toEqual([]);
  });

  it('are pure but for one: no package that touches the browser, the page or the clock', () => {
    expect(
      offending(({ from, what }) => {
        const isOwn = /^(utils|components|entrypoints)\//.test(what);
        const isPure = roomOf(from) !== undefined && roomOf(from) !== 'browser';
        return !isPure || isOwn || PURE_PACKAGES.includes(what);
      }),
    ).toEqual([]);
  });
});

describe('components and words', () => {
  it('know of the browser its languages and its time zone alone', () => {
    expect(
      offending(
        ({ from, what }) =>
          !/^(components|utils\/words)\//.test(from) ||
          roomOf(what) !== 'browser' ||
          ['utils/browser/i18n', 'utils/browser/time-zone'].includes(what),
      ),
    ).toEqual([]);
  });
});

describe('entrypoints', () => {
  it('are imported by nothing but themselves', () => {
    const place = (path: string) => /^entrypoints\/[^/]+/.exec(path)?.[0];
    expect(
      offending(({ from, what }) => place(what) === undefined || place(what) === place(from)),
    ).toEqual([]);
  });
});

describe('the browser', () => {
  it('comes in through one file', () => {
    const doors = imports.filter(({ what }) => what === 'webextension-polyfill');
    expect([...new Set(doors.map(({ from }) => from))]).toEqual(['utils/browser/api.ts']);
  });
});

/** What stays when those go, again and again, that import nothing of the rest, and those that nothing of it imports. */
function inCircles(): readonly string[] {
  const fileOf = (what: string) =>
    all.find((file) => [`${what}.ts`, `${what}.tsx`, `${what}/index.ts`].includes(file));
  let rest = imports.map(({ from, what }) => ({ from, to: fileOf(what) }));
  for (;;) {
    const [from, to] = [new Set(rest.map((one) => one.from)), new Set(rest.map((one) => one.to))];
    const left = rest.filter((one) => to.has(one.from) && one.to !== undefined && from.has(one.to));
    if (left.length === rest.length) return [...from];
    rest = left;
  }
}

describe('every file', () => {
  it('can be understood before those that import it: none is in a circle', () => {
    expect(inCircles()).toEqual([]);
  });

  it('begins by saying what its idea is', () => {
    const silent = all.filter(
      (file) => !/^\/\*\*? \S/.test(readFileSync(join(ROOT, file), 'utf8')),
    );
    expect(silent).toEqual([]);
  });
});
