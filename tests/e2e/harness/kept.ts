/** What is hers and stays: her choices in the record, and the database, looked into from a page of ours. */
import type { Person } from './person';

/** Without what comes and goes by itself. */
export async function keptBy(person: Person) {
  const { groups, limits, settings } = await person.state();
  const wins = Object.values(await readDatabase(person))
    .flat()
    .filter((value): value is { text: string } => Object.hasOwn(Object(value), 'text'))
    .map(({ text }) => text)
    .sort();
  return { wins, groups, limits, settings };
}

export async function databaseKeys(person: Person): Promise<readonly string[]> {
  return Object.keys(await readDatabase(person));
}

/** Makes of one day of wins what is no list of wins. */
export async function damageADay(person: Person): Promise<void> {
  await person.fromWithin(async () => {
    await new Promise((resolve) => {
      const opening = indexedDB.open('full-cup');
      opening.onsuccess = () => {
        const writing = opening.result.transaction('kept', 'readwrite');
        writing.objectStore('kept').put('not a list', 'wins:2026-01-01');
        writing.oncomplete = resolve;
      };
    });
  });
}

async function readDatabase(person: Person): Promise<Record<string, unknown>> {
  const text = await person.fromWithin(async () => {
    const entries: Record<string, unknown> = {};
    await new Promise<void>((resolve) => {
      const opening = indexedDB.open('full-cup');
      opening.onsuccess = () => {
        const reading = opening.result.transaction('kept').objectStore('kept').openCursor();
        reading.onsuccess = () => {
          const cursor = reading.result;
          if (cursor === null) return resolve();
          entries[String(cursor.key)] = cursor.value;
          cursor.continue();
        };
      };
    });
    return JSON.stringify(entries);
  });
  return JSON.parse(text);
}
