/** What the cup says when she points at it. */
import type { Person } from './person';
import { until } from './waiting';

export function cupSays(person: Person, words: string | RegExp): Promise<string> {
  return until(`the cup says ${words}`, async () => {
    const title = await person.fromWithin(() => chrome.action.getTitle({}));
    return (typeof words === 'string' ? title.includes(words) : words.test(title)) && title;
  });
}
