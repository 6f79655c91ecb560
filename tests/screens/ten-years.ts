/** Wins of ten years, to be put straight into the database: one in ten has a word with an accent. */
import type { Headless } from './headless';

export const WINS = 20_000;
const DAYS = 3_650;

/** In place of nothing: what is there stays. A background that lives has its own idea of them until it is ended. */
export async function fillTenYears({ watcher }: Pick<Headless, 'watcher'>): Promise<void> {
  await watcher.evaluate(fill, WINS, DAYS);
}

/** Runs in a page of ours: so it sees nothing around it. */
async function fill(wins: number, days: number): Promise<void> {
  const byDay = new Map<string, unknown[]>();
  for (let n = 0; n < wins; n += 1) {
    const at = Date.now() - Math.floor((n * days) / wins) * 86_400_000;
    const day = new Date(at).toISOString().slice(0, 10);
    const text = `Win ${n} ${n % 10 === 7 ? `in a Café, número ${n}` : 'on a plain day'} #tag${n % 50}`;
    byDay.set(day, [{ id: `w${n}`, text, at: at - n, day }, ...(byDay.get(day) ?? [])]);
  }
  await new Promise<void>((resolve, reject) => {
    const opening = indexedDB.open('full-cup');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const writing = opening.result.transaction('kept', 'readwrite');
      for (const [day, ofDay] of byDay) writing.objectStore('kept').put(ofDay, `wins:${day}`);
      writing.oncomplete = () => {
        opening.result.close();
        resolve();
      };
    };
  });
}
