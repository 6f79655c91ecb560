/** Choosing a site: she ticks Gmail, the browser asks her, and from then on that site and no other is seen. */
import { expect, it } from 'vitest';
import { grantsOf } from './harness/grants';
import { GMAIL, GMAIL_GRANT, setStage } from './harness/stage';
import { mainlyIn } from './harness/told-in';

const stage = setStage();
mainlyIn('chromium', 'a page of ours, and addresses as any', { only: ['leaves out'] });

const SECOND = 'https://mail.google.com/mail/u/1/';

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

it('leaves out a part of a site, asks the browser nothing for it, and takes it back', async () => {
  const person = await stage.arrivesWithMail(600);
  const page = await person.openOwnPage('options.html');
  const options = person.surface(page);
  await options.press('Add a site');
  await page.type('.address input', SECOND);
  await options.press('This part alone');
  await options.says('already counts as part of mail.google.com');
  await options.press('Don’t count it');
  await options.says('not mail.google.com/mail/u/1');
  await person.visit(SECOND);
  await person.stateBecomes('it is not counted', ({ attention }) => attention.kind === 'away');
  await person.visit(GMAIL);
  await person.stateBecomes('she is in her mail', ({ attention }) => attention.kind === 'on-group');
  await page.bringToFront();
  await options.press('Undo');
  await person.stateBecomes('all of it counts again', ({ groups }) =>
    groups.every(({ sites }) => sites.every(({ except }) => !except)),
  );
  expect(await grantsOf(person)).toEqual([GMAIL_GRANT]);
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
