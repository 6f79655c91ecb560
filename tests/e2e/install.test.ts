/** It installs without a single warning, begins without a single error, and sees no site until she has chosen one. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { browserUnderTest } from './harness/browser-under-test';
import { grantsOf } from './harness/grants';
import { setStage } from './harness/stage';

const stage = setStage();

it('installs with no permission warning', async () => {
  const { buildFolder } = browserUnderTest();
  expect(await stage.warningsOf(buildFolder)).toEqual([]);
  // The question is a real one: a manifest that sees tabs is warned about.
  const nosy = await makeNosyCopy(buildFolder);
  try {
    expect(await stage.warningsOf(nosy)).not.toEqual([]);
  } finally {
    await rm(nosy, { recursive: true, force: true });
  }
});

it('begins without an error, with the first sip in the cup', async () => {
  const person = await stage.arrives({ ownBrowser: 'it has to be new' });
  const { state, manifestErrors, runtimeErrors } = await person.troubles();
  expect({ state, manifestErrors, runtimeErrors }).toEqual({
    state: 'ENABLED',
    manifestErrors: [],
    runtimeErrors: [],
  });
  expect((await person.state()).today.level).toBe(1);
});

it('may see no site until she has chosen one', async () => {
  const person = await stage.arrives({ ownBrowser: 'it has to be new' });
  await person.visit('https://mail.google.com/mail/u/0/');
  expect(await grantsOf(person)).toEqual([]);
  const addresses = await person.fromWithin(async () =>
    (await chrome.tabs.query({})).map(({ url }) => url).filter((url) => url?.startsWith('http')),
  );
  expect(addresses).toEqual([]);
});

async function makeNosyCopy(buildFolder: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'full-cup-nosy-'));
  await cp(buildFolder, folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  const manifest = { ...JSON.parse(await readFile(file, 'utf8')), permissions: ['tabs'] };
  await writeFile(file, JSON.stringify(manifest));
  return folder;
}
