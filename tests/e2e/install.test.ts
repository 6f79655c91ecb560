/** It installs without a single warning, begins without a single error, and sees no site until she has chosen one. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { extensionIdOf } from './harness/profile';
import { setStage } from './harness/stage';
import { until } from './harness/waiting';

const BUILT_MANIFEST = resolve(import.meta.dirname, '../../.output/chrome-mv3/manifest.json');
const stage = setStage();
let asker: string;

beforeAll(async () => {
  asker = await makeAsker();
});
afterAll(() => rm(asker, { recursive: true, force: true }));

it('installs with no permission warning', async () => {
  const person = await stage.arrives({ moreExtensions: [asker] });
  const page = await person.browser().newPage();
  await until('the asking extension is there', async () => {
    const address = `chrome-extension://${extensionIdOf(asker)}/page.html`;
    return (await page.goto(address).catch(() => null)) !== null;
  });
  const warningsOf = (manifest: string) =>
    page.evaluate((text) => chrome.management.getPermissionWarningsByManifest(text), manifest);
  const built = await readFile(BUILT_MANIFEST, 'utf8');
  expect(await warningsOf(built)).toEqual([]);
  // The question is a real one: a manifest that sees tabs is warned about.
  const nosy = { ...JSON.parse(built), permissions: ['tabs'] };
  expect(await warningsOf(JSON.stringify(nosy))).not.toEqual([]);
});

it('begins without an error, with the first sip in the cup', async () => {
  const person = await stage.arrives();
  const { state, manifestErrors, runtimeErrors } = await person.troubles();
  expect({ state, manifestErrors, runtimeErrors }).toEqual({
    state: 'ENABLED',
    manifestErrors: [],
    runtimeErrors: [],
  });
  expect((await person.state()).today.level).toBe(1);
});

it('may see no site until she has chosen one', async () => {
  const person = await stage.arrives();
  await person.visit('https://mail.google.com/mail/u/0/');
  const { origins = [] } = await person.fromWithin(() => chrome.permissions.getAll());
  expect(origins).toEqual([]);
  const addresses = await person.fromWithin(async () =>
    (await chrome.tabs.query({})).map(({ url }) => url).filter((url) => url?.startsWith('http')),
  );
  expect(addresses).toEqual([]);
});

/** An extension that does nothing but ask the browser what it would warn about. */
async function makeAsker(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'full-cup-asker-'));
  const manifest = {
    manifest_version: 3,
    name: 'Asker',
    version: '1',
    permissions: ['management'],
  };
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(join(folder, 'page.html'), '<!doctype html><title>Asker</title>');
  return folder;
}
