/** A clock that a story can set, by libfaketime under Chromium: the wall clock and the monotonic one jump together. */
import { existsSync } from 'node:fs';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium } from './find-browser';

const LIBRARIES = ['x86_64', 'aarch64'].map(
  (machine) => `/usr/lib/${machine}-linux-gnu/faketime/libfaketimeMT.so.1`,
);
/** Null where it isn't installed. */
export const library = LIBRARIES.find((file) => existsSync(file)) ?? null;

export const hasFakedClock = library !== null;

export type FakedClock = {
  /** A browser that goes by this clock. */
  readonly executable: string;
  /** Sets it, as an offset from the true time: `+0`, `+1h`. Back it can't go: no monotonic clock does. */
  set(offset: string): Promise<void>;
  forget(): Promise<void>;
};

export async function makeFakedClock(): Promise<FakedClock> {
  const chromium = findChromium();
  if (library === null || chromium === null) throw new Error('There is no libfaketime here.');
  const folder = await mkdtemp(join(tmpdir(), 'full-cup-clock-'));
  const clock = join(folder, 'offset');
  const executable = join(folder, 'chromium');
  const set: FakedClock['set'] = (offset) => writeFile(clock, offset);
  await set('+0');
  const env = [
    `LD_PRELOAD=${library}`,
    `FAKETIME_TIMESTAMP_FILE=${clock}`,
    'FAKETIME_CACHE_DURATION=1',
  ];
  await writeFile(executable, `#!/bin/sh\nexec env ${env.join(' ')} ${chromium} "$@"\n`);
  await chmod(executable, 0o755);
  return { executable, set, forget: () => rm(folder, { recursive: true, force: true }) };
}
