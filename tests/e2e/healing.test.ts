/** A healing day from the popup over her mail: our page comes for work when the popup closes, and goes when it was a slip. */
import { expect, it } from 'vitest';
import { countOf, isInFront, stands } from './harness/at-the-front';
import { GMAIL, setStage } from './harness/stage';
import { mainlyIn } from './harness/told-in';

const stage = setStage();
mainlyIn('firefox', 'one more page that comes to the front, which other stories tell in both');

it('is begun by one tap at work, meets her there in her own words, and is taken back by another', async () => {
  const person = await stage.arrivesWithMail(600);
  await person.tell(
    { type: 'group-marked', id: 'email', work: true },
    { type: 'settings-changed', settings: { friendLine: 'Stay in bed.' } },
  );
  await person.visit(GMAIL);
  await person.openPopupByClick();
  await person.popup.press('I’m not well');
  await person.popup.says('Stay in bed.');
  expect((await person.popup.fit())?.scrolls).toBe(false);
  await person.press('Escape');
  await person.popup.closes();
  await stands(person);
  await person.openPopupByClick();
  await person.popup.says(/It’s a healing day until/);
  await person.popup.press('Undo');
  await person.press('Escape');
  await person.popup.closes();
  await isInFront(person, 'mail');
  expect(await countOf(person, 'ours')).toBe(0);
  const { healing, tally, limits } = await person.state();
  expect(healing).toEqual({ now: null, hasBeen: false, asks: null });
  expect([tally.offered, limits.email?.closedHours.on]).toEqual([0, false]);
});
