/** Everything of hers goes into one file, wherever on our pages she asks for that. */
import { fileName, fileText } from '../snapshot/write-file';
import { dayOf } from '../time/day';
import { readClock } from './clock';
import { saveFile } from './files';
import { readSnapshot } from './snapshot';

export type SavedFile = { readonly name: string; readonly winsCount: number };

/** Settles once the browser has been handed the file. Throws when anything can't be read: then nothing is saved. */
export async function saveEverything(): Promise<SavedFile> {
  const { at, timeZone } = readClock();
  const snapshot = await readSnapshot(at);
  // The calendar's day, as her folders show it, whenever hers starts.
  const name = fileName(dayOf(at, { timeZone, dayStartMinutes: 0 }));
  saveFile(name, fileText(snapshot));
  return { name, winsCount: snapshot.wins.length };
}
