/** The extension that is measured, and how it is read. */
import { readFileSync } from 'node:fs';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { runnerImport } from 'vite';
import { extensionIdOf } from '../e2e/harness/profile';
import { type Adapter, adapterFrom } from './adapter';
import type { Wish } from './arguments';
import { type Manifest, readManifest } from './browser';
import { adapter as fullCup } from './full-cup-adapter';

const OWN_BUILD = resolve(import.meta.dirname, '../../.output/chrome-mv3');

export type Subject = {
  /** Its name and version. */
  readonly label: string;
  readonly folder: string;
  readonly id: string;
  readonly manifest: Manifest;
  readonly adapter: Adapter;
  /** Removes what was made for it. */
  forget(): Promise<void>;
};

/** Throws what is wrong with a folder or an adapter, in words. */
export async function subjectOf(other: Wish['other']): Promise<Subject> {
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
  const subject = { label: labelOf(folder, manifest), manifest, adapter };
  if (key === undefined) {
    return { ...subject, folder, id: extensionIdOf(folder), forget: async () => undefined };
  }
  // Without its key an extension is named after its folder, and can be granted and found before it runs.
  const copy = await mkdtemp(join(tmpdir(), 'full-cup-bench-'));
  await cp(folder, copy, { recursive: true });
  await writeFile(join(copy, 'manifest.json'), JSON.stringify(keyless));
  return {
    ...subject,
    folder: copy,
    id: extensionIdOf(copy),
    forget: () => rm(copy, { recursive: true, force: true }),
  };
}

/** A name may be a key into the words of its own language. */
function labelOf(folder: string, { name, version, default_locale }: Manifest): string {
  const key = /^__MSG_(.+)__$/.exec(name)?.[1];
  if (key === undefined || default_locale === undefined) return `${name} ${version}`;
  const file = join(folder, '_locales', default_locale, 'messages.json');
  const words = JSON.parse(readFileSync(file, 'utf8')) as Record<string, { message: string }>;
  return `${words[key]?.message ?? name} ${version}`;
}
