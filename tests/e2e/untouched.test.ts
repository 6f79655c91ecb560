/** It never touches a page: not while it counts, not when it asks, not when she rests. */
import { expect, it } from 'vitest';
import {
  draftIn,
  haveTimeToSee,
  letCardOpen,
  openMail,
  seenBy,
  stayUntilDue,
} from './harness/mail';
import { GMAIL, setStage } from './harness/stage';

const stage = setStage();

it('leaves the mail exactly as it was, through a pause and a rest', async () => {
  const person = await stage.arrivesWithMail(1);
  const mail = await openMail(person);
  await person.type('Half a sentence that');
  const before = await seenBy(mail);
  await stayUntilDue(person);
  await letCardOpen(person);
  await haveTimeToSee(person);
  await person.popup.press('Rest now');
  const rest = person.surface(await person.ownPage('rest.html'));
  await rest.says('Resting until');
  await rest.press('I’m back');
  await rest.says('Welcome back');
  await rest.press('Back to email');
  await person.stateBecomes('she is back', (state) => state.rest.kind === 'none');
  await person.type(' goes on');

  expect(await draftIn(mail)).toBe('Half a sentence that goes on');
  expect(stage.web().loads(GMAIL)).toBe(1);
  const { blurs: _blurs, focuses: _focuses, ...after } = await seenBy(mail);
  const { blurs: _blursBefore, focuses: _focusesBefore, ...clean } = before;
  expect(after).toEqual(clean);
  expect(after).toMatchObject({
    loads: 1,
    changes: [],
    errors: [],
    messages: [],
    foreignResources: [],
  });
});
