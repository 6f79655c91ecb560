/** A limit that her days suggest: the same whichever way she takes it up, and one way to its days. */
import { expect, it } from 'vitest';
import type { State } from '../../utils/engine/state';
import { NO_LIMITS } from '../../utils/limits/kinds';
import { until } from '../e2e/harness/waiting';
import { type Screen, screenNamed } from './screens';
import { takesPresses } from './show';
import { headless, page, setVisitor, visit } from './visitor';

setVisitor();

async function seen(screen: Screen): Promise<void> {
  await visit(screen);
  await takesPresses(page);
}

/** The limit that is off now kept her sites closed once. */
function onceFirm(name: string): Screen {
  const screen = screenNamed(name);
  const session = { on: false, seconds: 1_800, firmness: 'closed' } as const;
  const change = (state: State, now: number) => {
    const limits = { ...state.limits, chat: { ...NO_LIMITS, session } };
    return { ...screen.change?.(state, now), limits };
  };
  return { ...screen, change };
}

const press = async (selector: string) => {
  const found = await until(`there is ${selector}`, () => page.$(selector));
  await found.click();
};
const named = (words: string) => `::-p-xpath(//button[normalize-space(.)="${words}"])`;
const limit = () =>
  headless.watcher.evaluate(async () => {
    const { 'state-chosen': chosen } = (await chrome.storage.local.get('state-chosen')) as {
      'state-chosen': { limits: { chat: { session: { on: boolean } } } };
    };
    return chosen.limits.chat.session;
  });

it.each([
  ['home-suggests-a-limit', named('Set this limit')],
  ['sites-suggested-limit', '#limit-chat-session-toggle'],
])(
  'asks, taken up on %s, on whatever rung that limit once stood; undone it is as it was',
  async (name, way) => {
    await seen(onceFirm(name));
    await press(way);
    await until('it is on', async () => (await limit()).on);
    expect(await limit()).toEqual({ on: true, seconds: 2_400 });
    await press(named('Undo'));
    await until('it is off', async () => !(await limit()).on);
    expect(await limit()).toEqual({ on: false, seconds: 1_800, firmness: 'closed' });
  },
);

it('has one way to the days and to another length', async () => {
  await seen(screenNamed('home-suggests-a-limit'));
  expect(await page.$$eval('.line-buttons button', (all) => all.length)).toBe(3);
  await press(named('See the days or change it'));
  await until('they are there, beside the limit', async () => {
    const all = await headless.browser.pages();
    const opened = all.find((one) => one.url().endsWith('#sites/chat/session/2400'));
    return (await opened?.$$('.suggested-days li'))?.length === 4;
  });
});
