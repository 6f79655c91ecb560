/** What a story can't wait for: the rests between cards, and the ten minutes until another way comes. */
import type { Schedule } from '../../../utils/pauses/schedule';
import { changeState } from './next-morning';
import type { Person } from './person';

/** A card may open by itself again, as if none had. The background is killed over it. */
export async function cardsRested(person: Person): Promise<void> {
  const { tally } = await person.state();
  await changeSchedule(person, () => ({ cards: 0, nextAt: 0, openingAt: null }));
  await changeState(person, { tally: { ...tally, cardTimes: [] } });
}

/** Nothing has held the pause for ten minutes, and no card was there. */
export async function tenMinutesPass(person: Person): Promise<void> {
  await changeSchedule(person, () => ({ freeSince: Date.now() - 10 * 60_000 }));
  await person.tell({ type: 'quiet-ended' });
}

async function changeSchedule(person: Person, change: () => Partial<Schedule>): Promise<void> {
  const { pause } = await person.state();
  if (pause.kind === 'none') throw new Error('No pause is due');
  await changeState(person, {
    pause: { ...pause, schedule: { ...pause.schedule, ...change() } },
  });
}
