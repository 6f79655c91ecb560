/** Something of ours on the screen, read as text and used with the real mouse: a page, or the toolbar popup. */
import type { Page } from 'puppeteer-core';
import type { Hands } from './hands';
import {
  fitOf,
  focusIn,
  hasHeardPress,
  isSettled,
  isThere,
  listenForPress,
  type Spot,
  spotOf,
  takesKeys,
  textIn,
  type Where,
} from './in-page';
import { until } from './waiting';

const BUSY_MS = 1_000;

export type Surface = {
  isOpen(): Promise<boolean>;
  /** Whether what she types goes there. */
  takesKeys(): Promise<boolean>;
  /** All its words, on one line; empty when it isn't open. */
  text(): Promise<string>;
  /** Waits until some words can be read there, on the screen and not behind it. */
  says(words: string | RegExp, withinMs?: number): Promise<string>;
  /** Waits until it has gone. */
  closes(withinMs?: number): Promise<void>;
  /** Clicks a control by its name, or by how its name begins. */
  press(name: string): Promise<void>;
  /** Clicks on anything else, by its CSS selector. */
  clickOn(selector: string): Promise<void>;
  has(name: string): Promise<boolean>;
  focus(): Promise<{ readonly tag: string; readonly value: string } | null>;
  /** How its content fits on it. */
  fit(): Promise<ReturnType<typeof fitOf>>;
};

/** A surface seen from a page: itself, or the popup seen from it. */
export function surfaceOf(page: () => Page | null, where: Where, hands: Hands): Surface {
  const seen = async <T>(look: (page: Page) => Promise<T>, otherwise: T): Promise<T> => {
    const from = page();
    if (from === null || from.isClosed()) return otherwise;
    try {
      return await look(from);
    } catch (error) {
      // It may close or load while it is being looked at; then there is nothing to see.
      if (
        /Target closed|no such frame|detached|context was destroyed|Session closed|properties of (null|undefined)/.test(
          String(error),
        )
      ) {
        return otherwise;
      }
      throw error;
    }
  };
  const read = () => seen<string | null>((from) => from.evaluate(textIn, where), null);
  const place = (by: 'name' | 'selector', it: string) =>
    seen<Spot | null>((from) => from.evaluate(spotOf, where, by, it), null);
  const isShown = () => seen((from) => from.evaluate(isSettled, where), false);
  /** A page that answers no more is busy with it: a message of its own stands. */
  const isHeard = () =>
    Promise.race([
      seen((from) => from.evaluate(hasHeardPress, where), true).catch(() => true),
      new Promise<true>((resolve) => setTimeout(() => resolve(true), BUSY_MS)),
    ]);
  const spotAtRest = (by: 'name' | 'selector', it: string) =>
    until(`${name} has "${it}" at rest`, async () => {
      const [first, second] = [await place(by, it), await place(by, it)];
      const isAtRest = first !== null && first.x === second?.x && first.y === second.y;
      // It may have come by itself, and the popup has yet to grow around it.
      return isAtRest && (await isShown()) && first;
    });
  const click = async (by: 'name' | 'selector', it: string) => {
    await until(`${name} is shown`, isShown);
    // On a busy machine a popup tells where it is before it has been moved there. What goes past it is no click.
    await until(`a click on "${it}" comes down on ${name}`, async () => {
      const { x, y } = await spotAtRest(by, it);
      await seen((from) => from.evaluate(listenForPress, where), undefined);
      await hands.clickAt(x, y);
      return until('it is heard', isHeard, 1_500).catch(() => false);
    });
  };
  const name = where === 'popup' ? 'the popup' : 'the page';
  return {
    isOpen: async () => (await read()) !== null,
    takesKeys: () => seen((from) => from.evaluate(takesKeys, where), false),
    text: async () => (await read()) ?? '',
    says: (words, withinMs) =>
      until(
        `${name} says ${words}`,
        async () => {
          const text = (await isShown()) ? ((await read()) ?? '') : '';
          return (typeof words === 'string' ? text.includes(words) : words.test(text)) && text;
        },
        withinMs,
      ),
    closes: async (withinMs) => {
      // A popup that can't be read any more may still be on the screen, and swallows the next click.
      const otherwise = where === 'popup' && page() !== null;
      const isGone = async () => !(await seen((from) => from.evaluate(isThere, where), otherwise));
      await until(`${name} closes`, isGone, withinMs);
    },
    press: (control) => click('name', control),
    clickOn: (selector) => click('selector', selector),
    has: async (control) => (await place('name', control)) !== null,
    focus: () => seen((from) => from.evaluate(focusIn, where), null),
    fit: () => seen((from) => from.evaluate(fitOf, where), null),
  };
}
