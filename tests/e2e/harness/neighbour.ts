/** Another extension beside ours, which has nothing but a popup, opened with a key. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export const NEIGHBOUR = 'neighbour@neighbour.example';
/** None of ours, nor of a browser's. */
export const NEIGHBOUR_KEYS = 'alt+shift+y';

const MANIFEST = {
  manifest_version: 3,
  name: 'Neighbour',
  version: '1',
  // A name that the driver leaves alone, as it does with ours.
  action: { default_popup: 'popup.html' },
  commands: { _execute_action: { suggested_key: { default: 'Alt+Shift+Y' } } },
  browser_specific_settings: {
    gecko: { id: NEIGHBOUR, data_collection_permissions: { required: ['none'] } },
  },
};

const PAGE = `<!doctype html>
<meta charset="utf-8" />
<title>Neighbour</title>
<h1 style="width: 200px">Something else</h1>
`;

/** Makes it in a folder, and says where it is. */
export async function makeNeighbour(within: string): Promise<string> {
  const folder = join(within, 'neighbour');
  await mkdir(folder);
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(MANIFEST));
  await writeFile(join(folder, 'popup.html'), PAGE);
  return folder;
}
