/** Choosing a site: she ticks Gmail, the browser asks her, and from then on that site and no other is seen. */
import { expect, it } from 'vitest';
import { grantsOf } from './harness/grants';
import { GMAIL, GMAIL_GRANT, setStage } from './harness/stage';

const stage = setStage();

it('counts Gmail once she has said yes to the browser', async () => {
  const person = await stage.arrives();
  const page = await person.openOwnPage('options.html');
  const options = person.surface(page);
  await options.says('Where do you read your email?');
  await options.press('Gmail');
  await options.press('Add these');
  await person.answersPrompt(page, 'yes');
  await person.stateBecomes('Gmail is among her sites', ({ groups }) =>
    groups.some(({ sites }) => sites.some(({ host }) => host === 'mail.google.com')),
  );
  expect(await grantsOf(person)).toEqual([GMAIL_GRANT]);
  await options.says('mail.google.com');
  await person.visit(GMAIL);
  await person.stateBecomes('she is in her mail', ({ attention }) => attention.kind === 'on-group');
  await person.visit('https://docs.example.org/');
  await person.stateBecomes('she is elsewhere', ({ attention }) => attention.kind === 'away');
});

it('takes no for an answer', async () => {
  const person = await stage.arrives();
  const page = await person.openOwnPage('options.html');
  const options = person.surface(page);
  await options.press('Gmail');
  await options.press('Add these');
  await person.answersPrompt(page, 'no');
  await options.says('nothing was added');
  expect(await grantsOf(person)).toEqual([]);
  expect((await person.troubles()).runtimeErrors).toEqual([]);
});
