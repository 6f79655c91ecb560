/** What the cup says when she points at it, and the wins as they are stored. */
import type { WinsOfDay } from '../../../utils/wins/win';
import type { Person } from './person';
import { until } from './waiting';

export function cupSays(person: Person, words: string | RegExp): Promise<string> {
  return until(`the cup says ${words}`, async () => {
    const title = await person.fromWithin(() => chrome.action.getTitle({}));
    return (typeof words === 'string' ? title.includes(words) : words.test(title)) && title;
  });
}

/** The words of every win, in the order of the days. */
export async function winsOf(person: Person): Promise<readonly string[]> {
  const days = await person.fromWithin(async () => {
    // Opened before it is there, it would be there without anything in it.
    const isThere = (await indexedDB.databases()).some(({ name }) => name === 'full-cup');
    if (!isThere) return [];
    return new Promise<readonly WinsOfDay[]>((resolve, reject) => {
      const opening = indexedDB.open('full-cup');
      opening.onerror = () => reject(opening.error);
      opening.onsuccess = () => {
        const database = opening.result;
        const days = IDBKeyRange.bound('wins:', 'wins;');
        const reading = database.transaction('kept').objectStore('kept').getAll(days);
        reading.onerror = () => reject(reading.error);
        reading.onsuccess = () => resolve(reading.result);
        database.close();
      };
    });
  });
  return days.flat().map(({ text }) => text);
}
