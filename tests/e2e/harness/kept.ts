/** What is hers and stays: her choices in the record, and the database, looked into from a page of ours. */
import type { Win, WinsOfDay } from '../../../utils/wins/win';
import type { Person } from './person';

/** Without what comes and goes by itself. */
export async function keptBy(person: Person) {
  const { groups, limits, settings } = await person.state();
  const wins = [...(await winsOf(person))].sort();
  return { wins, groups, limits, settings };
}

/** The words of every win, in the order of the days. */
export async function winsOf(person: Person): Promise<readonly string[]> {
  const days = Object.entries(await readDatabase(person)).filter(([key]) =>
    key.startsWith('wins:'),
  );
  return days.flatMap(([, wins]) => (wins as WinsOfDay).map(({ text }) => text));
}

/** Wins, days and backups; what copies the state by itself comes and goes in its own time. */
export async function databaseKeys(person: Person): Promise<readonly string[]> {
  const keys = Object.keys(await readDatabase(person));
  return keys.filter((key) => /^(wins|day|spans|backup):/.test(key));
}

/** All that is kept there, as text, to be searched for what has gone. */
export async function databaseText(person: Person): Promise<string> {
  return JSON.stringify(await readDatabase(person));
}

/** Makes of one day of wins what is no list of wins. */
export async function damageADay(person: Person): Promise<void> {
  await person.fromWithin(changeDatabase, 'wins:2026-01-01', 'not a list');
}

/** A win of a day long ago. */
export async function hadAWin(person: Person, text: string): Promise<void> {
  const win: Win = { id: 'long-ago', text, at: Date.UTC(2026, 0, 1, 12), day: '2026-01-01' };
  await person.fromWithin(changeDatabase, 'wins:2026-01-01', [win]);
}

/** All that was kept there is gone, as when somebody has cleaned up. */
export async function emptyDatabase(person: Person): Promise<void> {
  await person.killBackground();
  await person.fromWithin(changeDatabase, null, null);
}

/** Runs in a page of ours. Without a key nothing is left. */
async function changeDatabase(key: string | null, value: unknown): Promise<void> {
  await new Promise((resolve) => {
    const opening = indexedDB.open('full-cup');
    opening.onsuccess = () => {
      const writing = opening.result.transaction('kept', 'readwrite');
      const kept = writing.objectStore('kept');
      if (key === null) kept.clear();
      else kept.put(value, key);
      writing.oncomplete = () => {
        opening.result.close();
        resolve(undefined);
      };
    };
  });
}

/** In the order of the keys; empty while nothing has ever been kept there. */
export async function readDatabase(person: Person): Promise<Record<string, unknown>> {
  // As text: Firefox's driver hands over once what is in it twice.
  const text = await person.fromWithin(async () => {
    const entries: Record<string, unknown> = {};
    // Opened before it is there, it would be there without anything in it.
    const isThere = (await indexedDB.databases()).some(({ name }) => name === 'full-cup');
    if (!isThere) return JSON.stringify(entries);
    await new Promise<void>((resolve) => {
      const opening = indexedDB.open('full-cup');
      opening.onsuccess = () => {
        const reading = opening.result.transaction('kept').objectStore('kept').openCursor();
        reading.onsuccess = () => {
          const cursor = reading.result;
          if (cursor === null) {
            opening.result.close();
            return resolve();
          }
          entries[String(cursor.key)] = cursor.value;
          cursor.continue();
        };
      };
    });
    return JSON.stringify(entries);
  });
  return JSON.parse(text);
}
