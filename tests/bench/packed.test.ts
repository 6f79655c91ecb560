/** The size of an extension. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { packed } from './packed';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'full-cup-packed-'));
  await mkdir(join(folder, '_locales/de'), { recursive: true });
  await writeFile(join(folder, 'plain.js'), 'a plain line\n'.repeat(2_000));
  await writeFile(join(folder, '_locales/de/messages.json'), 'Wörter '.repeat(500));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

it('counts what is there, and what is left of it in a zip', () => {
  const { unpackedBytes, zipBytes, zipBytesWithoutLocales } = packed(folder);
  expect(unpackedBytes).toBe(26_000 + 4_000);
  expect(zipBytes).toBeLessThan(1_000);
  expect(zipBytesWithoutLocales).toBeLessThan(zipBytes);
  expect(zipBytesWithoutLocales).toBeGreaterThan(22 + 76);
});

it('never takes more for a file than it has, as a zip stores it then as it is', async () => {
  const noise = Uint8Array.from({ length: 300 }, (_, index) => (index * index * 7_919) % 251);
  await rm(join(folder, 'plain.js'));
  await rm(join(folder, '_locales'), { recursive: true });
  await writeFile(join(folder, 'n'), noise);
  expect(packed(folder).zipBytes).toBeLessThanOrEqual(300 + 22 + 76 + 2);
});
