/** The extension that is measured, found by a folder and an adapter. */
import { existsSync, readFileSync } from 'node:fs';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { extensionIdOf } from '../e2e/harness/profile';
import { subjectOf } from './subject';

const SAMPLE = join(import.meta.dirname, 'sample-tracker');
const SAMPLE_ADAPTER = join(import.meta.dirname, 'sample-tracker-adapter.mjs');

describe('subjectOf', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'full-cup-subject-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('takes the sample tracker as it lies there', async () => {
    const subject = await subjectOf({ extensionFolder: SAMPLE, adapterFile: SAMPLE_ADAPTER });
    expect(subject).toMatchObject({
      label: 'Sample tracker 1.0',
      folder: SAMPLE,
      id: extensionIdOf(SAMPLE),
    });
  });

  it('finds a name among the words of the extension', async () => {
    await cp(SAMPLE, folder, { recursive: true });
    const words = { product: { message: 'A name' } };
    await cp(SAMPLE, join(folder, '_locales/de'), { recursive: true });
    await writeFile(join(folder, '_locales/de/messages.json'), JSON.stringify(words));
    const manifest = { name: '__MSG_product__', version: '2', default_locale: 'de' };
    await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
    const subject = await subjectOf({ extensionFolder: folder, adapterFile: SAMPLE_ADAPTER });
    expect(subject.label).toBe('A name 2');
  });

  it('copies an extension that has a key, leaves the key out, and forgets the copy', async () => {
    await cp(SAMPLE, folder, { recursive: true });
    const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
    await writeFile(join(folder, 'manifest.json'), JSON.stringify({ ...manifest, key: 'MIIB' }));
    const subject = await subjectOf({ extensionFolder: folder, adapterFile: SAMPLE_ADAPTER });
    expect(subject.folder).not.toBe(folder);
    expect(subject.id).toBe(extensionIdOf(subject.folder));
    expect(JSON.parse(readFileSync(join(subject.folder, 'manifest.json'), 'utf8'))).toEqual(
      manifest,
    );
    await subject.forget();
    expect(existsSync(subject.folder)).toBe(false);
    expect(existsSync(join(folder, 'background.js'))).toBe(true);
  });

  it('says what is wrong with an adapter', async () => {
    const adapterFile = join(folder, 'adapter.mjs');
    await writeFile(adapterFile, 'export const adapter = { prepare() {} };');
    await expect(subjectOf({ extensionFolder: SAMPLE, adapterFile })).rejects.toThrow(
      /adapter\.mjs: "creditedMs" is not a function/,
    );
  });
});
