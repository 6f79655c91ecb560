/** The whole background, built once and begun as often as wanted: each life has memory and surroundings of its own. */
import { join } from 'node:path';
import { build } from 'vite';

const ROOT = join(import.meta.dirname, '..', '..');
const ENTRY = '\0the-background';

/** What the background reaches by a bare name, and what must not be the same for two lives of it. */
const SURROUNDINGS = [
  'globalThis',
  'indexedDB',
  'Date',
  'Intl',
  'performance',
  'setTimeout',
  'clearTimeout',
  'console',
  'OffscreenCanvas',
  'Path2D',
  'builtForFirefox',
] as const;
export type Surroundings = Readonly<Record<(typeof SURROUNDINGS)[number], unknown>>;

export type Begin = (around: Surroundings) => void;

let built: Promise<Begin> | undefined;

/** Built once; what comes of it begins one life, with every listener on the first tick. */
export function builtBackground(): Promise<Begin> {
  built ??= buildIt();
  return built;
}

async function buildIt(): Promise<Begin> {
  const built = await build({
    root: ROOT,
    configFile: false,
    logLevel: 'silent',
    resolve: { alias: { '#i18n': join(ROOT, '.wxt/i18n/index.ts') } },
    define: { 'import.meta.env.DEV': 'false', 'import.meta.env.FIREFOX': 'builtForFirefox' },
    plugins: [
      {
        name: 'the-background',
        resolveId: (id) => (id === ENTRY ? ENTRY : null),
        load: (id) =>
          id === ENTRY
            ? `import it from '${join(ROOT, 'entrypoints/background/index.ts')}'; it.main();`
            : null,
      },
    ],
    build: {
      write: false,
      minify: false,
      target: 'esnext',
      rolldownOptions: { input: ENTRY, output: { format: 'iife' } },
    },
  });
  const [output] = [built].flat();
  if (output === undefined || !('output' in output)) throw new Error('Nothing was built.');
  const [{ code }] = output.output;
  const begin = new Function(...SURROUNDINGS, code);
  return (around) => {
    begin(...SURROUNDINGS.map((name) => around[name]));
  };
}
