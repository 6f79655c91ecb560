/** Wins as they are read for the page of wins: the days of a stretch of time, in one transaction. */
import type { Day } from '../time/day';
import type { WinsOfDay } from '../wins/win';
import { entriesOf } from './database';
import { patientStore } from './open-database';
import { parseWins, WINS } from './records';
import { report } from './report';

/** Null where what is stored on a day can't be read: never taken for a day without wins. */
export type ReadDays = ReadonlyMap<Day, WinsOfDay | null>;

/** From a day to another one, both included. Days without wins aren't there. */
export async function winsBetween(first: Day, last: Day): Promise<ReadDays> {
  const range = IDBKeyRange.bound(WINS + first, WINS + last);
  const entries = await patientStore('readonly', (kept) => entriesOf(kept, range));
  return new Map(
    entries.map(([key, stored]) => {
      const day = key.slice(WINS.length);
      try {
        return [day, parseWins(stored)];
      } catch (error) {
        report(`The wins of ${day} could not be read`, error);
        return [day, null];
      }
    }),
  );
}
