/** Our tab that comes to the front at a limit: a mail that is closed, what is in front of her, and how she goes about it. */
import type { Firmness } from '../../../utils/limits/firmness';
import type { Person } from './person';
import type { Arrival, Stage } from './stage';
import { staysSo, until } from './waiting';

/** The browser doesn't tell what such a tab shows. */
const ANOTHER = 'another';

type Rung = Exclude<Firmness, 'ask'>;

/** Somebody whose mail is closed all day. */
export async function arrivesAtClosed(
  stage: Stage,
  firmness: Rung,
  arrival?: Arrival,
): Promise<Person> {
  const person = await stage.arrivesWithMail(600, arrival);
  await person.tell(CLOSED(firmness));
  return person;
}

export const CLOSED = (firmness: Rung) =>
  ({
    type: 'limit-changed',
    groupId: 'email',
    kind: 'closedHours',
    limit: {
      on: true,
      ranges: [{ days: [1, 2, 3, 4, 5, 6, 7], fromMinutes: 0, toMinutes: 0 }],
      until: null,
      firmness,
    },
  }) as const;

/** What the tab in front of the window in front shows, in a word. */
async function inFront(person: Person): Promise<string> {
  return nameOf((await frontTab(person)).url);
}

function frontTab(person: Person) {
  return person.fromWithin(async () => {
    const { id } = await chrome.windows.getLastFocused();
    const [tab] = await chrome.tabs.query({ active: true, ...(id && { windowId: id }) });
    return { id: tab?.id ?? 0, url: tab?.url ?? '' };
  });
}

export async function countOf(person: Person, what: string): Promise<number> {
  const urls = await person.fromWithin(async () =>
    (await chrome.tabs.query({})).map(({ url = '' }) => url),
  );
  return urls.filter((url) => nameOf(url) === what).length;
}

export async function isInFront(person: Person, what: string): Promise<void> {
  await until(`${what} is in front`, async () => (await inFront(person)) === what);
}

/** A bounce would be over within this. */
export function staysInFront(person: Person, what: string, forMs = 1_500): Promise<void> {
  return staysSo(`${what} stays in front`, async () => (await inFront(person)) === what, forMs);
}

/** It stands beside her page, and the background has seen it in front. */
export async function stands(person: Person) {
  await isInFront(person, 'ours');
  return person.stateBecomes(
    'it is seen in front',
    ({ boundary }) => boundary.standing !== null && boundary.ours?.isInFront === true,
  );
}

/** To the first tab, which is none of hers. */
export async function goesElsewhere(person: Person): Promise<void> {
  await person.goToTab(1);
  await isInFront(person, 'first');
}

/** Goes on by a key; what was in front after each press, when all is still, each tab that is none of hers by its id. */
export async function walk(
  person: Person,
  key: string,
  presses: number,
): Promise<readonly string[]> {
  const seen: string[] = [];
  for (let at = 0; at < presses; at += 1) {
    await person.press(key);
    let last = '';
    let since = performance.now();
    await until('all is still', async () => {
      const { id, url } = await frontTab(person);
      const now = nameOf(url) === ANOTHER ? String(id) : nameOf(url);
      if (now !== last) since = performance.now();
      last = now;
      return performance.now() - since > 500;
    });
    seen.push(last);
  }
  return seen;
}

function nameOf(url: string): string {
  if (url.includes('boundary.html')) return 'ours';
  if (url.includes('manifest.json')) return 'first';
  return url.includes('//mail.') ? 'mail' : ANOTHER;
}

/** What the tabs of the window in front show, in their order. */
export async function rowOf(person: Person): Promise<readonly string[]> {
  const urls = await person.fromWithin(async () => {
    const { id } = await chrome.windows.getLastFocused();
    return (await chrome.tabs.query(id ? { windowId: id } : {})).map(({ url = '' }) => url);
  });
  return urls.map(nameOf);
}
