/** The extension that is measured, and how it is read. */
import { readFileSync } from 'node:fs';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { runnerImport } from 'vite';
import { extensionIdOf } from '../e2e/harness/profile';
import { type Adapter, adapterFrom } from './adapter';
import type { Other } from './arguments';
import { type Manifest, readManifest } from './browser';
import { adapter as fullCup } from './full-cup-adapter';

const OWN_BUILD = resolve(import.meta.dirname, '../../.output/chrome-mv3');

export type Subject = {
  readonly name: string;
  /** Its name and version. */
  readonly label: string;
  readonly folder: string;
  readonly id: string;
  readonly manifest: Manifest;
  readonly adapter: Adapter;
  /** Addresses of its own pages; null where it has none. */
  readonly popup: string | null;
  readonly options: string | null;
  pageAt(path: string): string;
  /** Removes what was made for it. */
  forget(): Promise<void>;
};

/** What was made for them is forgotten after the work. Null stands for this project's own build. */
export async function withSubjects<T, const Others extends readonly (Other | null)[]>(
  others: Others,
  work: (subjects: { readonly [Index in keyof Others]: Subject }) => Promise<T>,
): Promise<T> {
  const subjects: Subject[] = [];
  try {
    for (const other of others) subjects.push(await subjectOf(other));
    return await work(subjects as unknown as { readonly [Index in keyof Others]: Subject });
  } finally {
    for (const subject of subjects) await subject.forget();
  }
}

/** Throws what is wrong with a folder or an adapter, in words. */
export async function subjectOf(other: Other | null): Promise<Subject> {
  if (other === null) return subjectIn(OWN_BUILD, fullCup);
  const file = resolve(other.adapterFile);
  const { module } = await runnerImport(file, { logLevel: 'error' });
  const adapter = adapterFrom(module);
  if ('problem' in adapter) throw new Error(`${other.adapterFile}: ${adapter.problem}.`);
  return subjectIn(resolve(other.extensionFolder), adapter);
}

async function subjectIn(folder: string, adapter: Adapter): Promise<Subject> {
  const manifest = readManifest(folder);
  const { key, ...keyless } = manifest as Manifest & { readonly key?: string };
  // Stores like what it is good for to stand behind the name.
  const [name = ''] = nameOf(folder, manifest).split(' - ');
  const about = { name, label: `${name} ${manifest.version}`, manifest, adapter };
  if (key === undefined) {
    return { ...about, ...placesOf(manifest, folder), forget: async () => undefined };
  }
  // Without its key an extension is named after its folder, and can be granted and found before it runs.
  const copy = await mkdtemp(join(tmpdir(), 'full-cup-bench-'));
  await cp(folder, copy, { recursive: true });
  await writeFile(join(copy, 'manifest.json'), JSON.stringify(keyless));
  const forget = () => rm(copy, { recursive: true, force: true });
  return { ...about, ...placesOf(manifest, copy), forget };
}

function placesOf({ action, options_page, options_ui }: Manifest, folder: string) {
  const id = extensionIdOf(folder);
  const pageAt = (path: string) => new URL(path, `chrome-extension://${id}/`).href;
  const addressOf = (path?: string) => (path === undefined ? null : pageAt(path));
  return {
    folder,
    id,
    pageAt,
    popup: addressOf(action?.default_popup),
    options: addressOf(options_ui?.page ?? options_page),
  };
}

/** A name may be a key into the words of its own language. */
function nameOf(folder: string, { name, default_locale }: Manifest): string {
  const key = /^__MSG_(.+)__$/.exec(name)?.[1];
  if (key === undefined || default_locale === undefined) return name;
  const file = join(folder, '_locales', default_locale, 'messages.json');
  const words = JSON.parse(readFileSync(file, 'utf8')) as Record<string, { message: string }>;
  return words[key]?.message ?? name;
}
