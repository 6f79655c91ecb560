/** One folder for all that the stories of a run put down: browsers that are shared end with their process, and leave their profiles. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Vitest calls it before the first story; the stories run in processes of their own, and find it in their environment. */
export async function setup(): Promise<() => Promise<void>> {
  const before = tmpdir();
  const folder = await mkdtemp(join(before, 'full-cup-stories-'));
  process.env.TMPDIR = folder;
  return async () => {
    process.env.TMPDIR = before;
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  };
}
