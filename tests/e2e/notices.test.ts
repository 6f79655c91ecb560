/** Notices in the popup who wait until she looks: her time away, and a limit that may not fit. */
import { expect, it } from 'vitest';
import { changeState } from './harness/next-morning';
import { setStage } from './harness/stage';
import { mainlyIn } from './harness/told-in';
import { staysSo } from './harness/waiting';

const stage = setStage();
mainlyIn('firefox', 'pages of ours, without focus, keys of the browser or time');
const MINUTE_MS = 60_000;

it('away: rest or duty; then whether a limit fits; one at a time, and gone when answered', async () => {
  const person = await stage.arrivesWithMail(1_800);
  const { tally } = await person.state();
  const toAt = Date.now() - 2 * MINUTE_MS;
  const fromAt = toAt - 14 * MINUTE_MS;
  const asked = { fromAt, toAt, sessions: {} };
  const refused = { groupId: 'email', limit: 'session' } as const;
  await changeState(person, {
    absence: { since: null, asked },
    tally: { ...tally, refusalsInRow: 3, refused },
  });
  await person.tell({ type: 'quiet-ended' });

  await person.openPopupByClick();
  await person.popup.says('You were away for 14 min.');
  expect((await person.popup.fit())?.scrolls).toBe(false);
  await person.popup.press('I was busy');
  await person.popup.says('Busy, then. That time isn’t counted.');
  const { absence, today } = await person.state();
  expect([absence.asked, today.rests]).toEqual([null, 0]);
  await person.press('Escape');
  await person.popup.closes();

  await person.openPopupByClick();
  await person.popup.says('Does 30 minutes in a row suit you?');
  expect((await person.popup.fit())?.scrolls).toBe(false);
  await person.stateBecomes('it is noted as asked', (now) => now.tally.fitAsked?.isOpen === true);
  await person.popup.press('Longer');
  await person.popup.says('From now on I’ll ask after 45 minutes in your email.');
  expect((await person.state()).limits.email?.session.seconds).toBe(2_700);
  await person.popup.press('Undo');
  await person.popup.says('OK, nothing has changed.');
  expect((await person.state()).limits.email?.session.seconds).toBe(1_800);
  await person.press('Escape');
  await person.popup.closes();

  await changeState(person, { absence: { since: null, asked } });
  await person.tell({ type: 'quiet-ended' });
  await person.openPopupByClick();
  await person.popup.says('You were away for 14 min.');
  await person.popup.press('I was resting');
  await person.popup.says('The cup is full.');
  expect((await person.state()).today).toMatchObject({ rests: 1, level: 5 });
  await staysSo(
    'nobody else comes in',
    async () => !((await person.popup.text()) ?? '').includes('fit your'),
    1_000,
  );
});
