/** The parts of a day, by the clock on the wall. */

/** From which hour on; the night goes on until the morning. */
export const PARTS_OF_DAY = [
  { part: 'morning', from: 5 },
  { part: 'midday', from: 11 },
  { part: 'afternoon', from: 14 },
  { part: 'evening', from: 18 },
  { part: 'night', from: 22 },
] as const;
export type PartOfDay = (typeof PARTS_OF_DAY)[number]['part'];

/** Of an hour from 0 to 23. */
export function partOfDay(hour: number): PartOfDay {
  return PARTS_OF_DAY.findLast(({ from }) => hour >= from)?.part ?? 'night';
}
