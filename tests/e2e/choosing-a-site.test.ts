/** Choosing a site: she ticks Gmail, the browser asks her, and from then on that site and no other is seen. */
import { expect, it } from 'vitest';
import type { Person } from './harness/person';
import { GMAIL, GMAIL_GRANT, setStage } from './harness/stage';
import { staysSo, until } from './harness/waiting';

const stage = setStage();

it('counts Gmail once she has said yes to the browser', async () => {
  const person = await stage.arrives({ keepWelcome: true });
  const options = person.surface(await person.ownPage('options.html'));
  await options.says('Where does your mail live?');
  await options.press('Gmail');
  await options.press('Count these');
  await answerPrompt(person, 'Tab', 'Return');
  await person.stateBecomes('Gmail is among her sites', ({ groups }) =>
    groups.some(({ sites }) => sites.some(({ host }) => host === 'mail.google.com')),
  );
  expect(await grants(person)).toEqual([GMAIL_GRANT]);
  await options.says('mail.google.com');
  await person.visit(GMAIL);
  await person.stateBecomes('she is in her mail', ({ attention }) => attention.kind === 'on-group');
  await person.visit('https://docs.example.org/');
  await person.stateBecomes('she is elsewhere', ({ attention }) => attention.kind === 'away');
});

it('takes no for an answer', async () => {
  const person = await stage.arrives({ keepWelcome: true });
  const options = person.surface(await person.ownPage('options.html'));
  await options.press('Gmail');
  await options.press('Count these');
  await answerPrompt(person, 'Return');
  await options.says('nothing was added');
  expect(await grants(person)).toEqual([]);
  expect((await person.troubles()).runtimeErrors).toEqual([]);
});

/**
 * The prompt is the browser's own: it is there when the page has lost the focus to it. For its first
 * half second it takes no answer, so that nobody agrees by accident; so she reads it first.
 */
async function answerPrompt(person: Person, ...keys: readonly string[]): Promise<void> {
  const page = await person.ownPage('options.html');
  const isAsked = () => page.evaluate(() => !document.hasFocus());
  await until('the browser asks', isAsked);
  await staysSo('the prompt stands while she reads it', isAsked, 1_000);
  await person.press(...keys);
}

async function grants(person: Person): Promise<readonly string[]> {
  const { origins = [] } = await person.fromWithin(() => chrome.permissions.getAll());
  return origins;
}
