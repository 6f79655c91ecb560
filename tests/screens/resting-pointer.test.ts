/** Under a pointer that rests nothing looks chosen: not when a popup opens there, nor while that finds its size. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Headless, startHeadless } from './headless';
import { LIVED_IN_GRANTS } from './lived-in';
import { SCREENS } from './screens';
import { prepare, show } from './show';

let headless: Headless;
beforeAll(async () => {
  headless = await startHeadless(LIVED_IN_GRANTS);
});
afterAll(() => headless?.stop());

it('takes a hand for moving only when it moves on the screen', async () => {
  const card = SCREENS.find(({ name }) => name === 'card');
  if (card === undefined) throw new Error('There is no card.');
  const page = await headless.newPage();
  await prepare(headless, card, page);
  await show(headless, card, page);
  const handAfter = (clientX: number, screenX: number) =>
    page.evaluate(
      (client, screen) => {
        const at = { clientX: client, clientY: 200, screenX: screen, screenY: 300, bubbles: true };
        document.body.dispatchEvent(new PointerEvent('pointermove', at));
        return document.documentElement.dataset.hand ?? 'rests';
      },
      clientX,
      screenX,
    );
  expect(await handAfter(40, 900)).toBe('rests');
  // The popup has grown to the other side meanwhile.
  expect(await handAfter(180, 900)).toBe('rests');
  expect(await handAfter(190, 910)).toBe('moves');
});
