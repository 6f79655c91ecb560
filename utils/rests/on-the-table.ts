/** Which three practices lie on the table: what she pinned, what she took last, and then each in its turn. */
import { type Day, daysBefore, daysSinceEpoch } from '../time/day';
import { allPractices, type ChosenPractice } from './practices';

export const ON_THE_TABLE = 3;
/** After so many days one goes and the next one comes. */
const TURN_DAYS = 2;

export type Offer = {
  readonly practice: ChosenPractice;
  /** Came onto the table today, and she has never taken it. */
  readonly isNew: boolean;
};

/** `taken`: when each was taken last, epoch ms. Fewer than three when she has dropped the others. */
export function onTheTable(
  chosen: readonly ChosenPractice[],
  taken: Readonly<Record<string, number>>,
  day: Day,
): readonly Offer[] {
  const yesterday = inTurn(chosen, taken, daysBefore(day, 1));
  return inTurn(chosen, taken, day).map((practice) => {
    const wasThere = yesterday.some(({ id }) => id === practice.id);
    const isKnown = practice.standing === 'pinned' || taken[practice.id] !== undefined;
    return { practice, isNew: !wasThere && !isKnown };
  });
}

function inTurn(
  chosen: readonly ChosenPractice[],
  taken: Readonly<Record<string, number>>,
  day: Day,
): readonly ChosenPractice[] {
  const all = allPractices(chosen);
  const offered = all.filter(({ standing }) => standing !== 'dropped');
  const pinned = offered.filter(({ standing }) => standing === 'pinned');
  const [usual] = offered
    .filter(({ id }) => taken[id] !== undefined)
    .sort((one, other) => (taken[other.id] ?? 0) - (taken[one.id] ?? 0));
  // The wheel holds those that she dropped too: dropping or pinning one doesn't move the others.
  const first = Math.floor(daysSinceEpoch(day) / TURN_DAYS) % all.length;
  const wheel = [...all.slice(first), ...all.slice(0, first)];
  const turning = wheel.filter(({ standing }) => standing !== 'dropped');
  const favoured = usual === undefined ? pinned : [...pinned, usual];
  return [...new Set([...favoured, ...turning])].slice(0, ON_THE_TABLE);
}
