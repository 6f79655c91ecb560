/** What an extension has written so far, read from the browser's own files beside the running browser. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Written, writtenIn } from './write-log';

/** What is written down for each log of its databases: `storage.local`, `storage.sync`, and those it made itself. */
export function writtenBy(profileFolder: string, extensionId: string): Record<string, Written> {
  const home = join(profileFolder, 'Default');
  const folders = [
    join(home, 'Local Extension Settings', extensionId),
    join(home, 'Sync Extension Settings', extensionId),
    join(home, 'IndexedDB', `chrome-extension_${extensionId}_0.indexeddb.leveldb`),
  ];
  const logs = folders.flatMap((folder) =>
    namesIn(folder)
      .filter((name) => name.endsWith('.log'))
      .map((name) => join(folder, name)),
  );
  return Object.fromEntries(logs.map((log) => [log, writtenIn(bytesOf(log))]));
}

/** None where there is no such folder yet. */
function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Nothing where it was replaced by a new one meanwhile. */
function bytesOf(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch {
    return new Uint8Array();
  }
}
