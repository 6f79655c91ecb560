import { beforeEach, expect, it, vi } from 'vitest';
import { dropKeysUntilTakenUp } from './until-taken-up';

let nowMs = 0;
let page: EventTarget;

class TextField extends EventTarget {
  matches = () => true;
}

beforeEach(() => {
  vi.stubGlobal('Element', TextField);
  nowMs = 0;
  page = new EventTarget();
  vi.spyOn(performance, 'now').mockImplementation(() => nowMs);
});

/** Whether a key gets through to what has the focus. */
function press(key: string, chord: { ctrlKey?: boolean; metaKey?: boolean } = {}): boolean {
  const none = { ctrlKey: false, metaKey: false, altKey: false, getModifierState: () => false };
  const event = new Event('keydown', { cancelable: true });
  return page.dispatchEvent(Object.assign(event, { key, ...none, ...chord }));
}

function click(): boolean {
  page.dispatchEvent(new Event('pointerdown'));
  return page.dispatchEvent(new Event('click', { cancelable: true }));
}

it.each(['a', ' ', 'Enter', 'Backspace', 'Delete', 'PageDown'])('drops %j however late', (key) => {
  dropKeysUntilTakenUp(page as Window);
  nowMs = 60_000;
  expect([press(key), press(key)]).toEqual([false, false]);
});

it.each([
  ['w', { ctrlKey: true }],
  ['Tab', { ctrlKey: true }],
  ['PageUp', { ctrlKey: true }],
  ['t', { metaKey: true }],
  ['Escape', {}],
  ['F5', {}],
])('leaves %s with %j to the browser, and is not taken up by it', (key, chord) => {
  dropKeysUntilTakenUp(page as Window);
  nowMs = 5_000;
  expect(press(key, chord)).toBe(true);
  expect(press('Enter')).toBe(false);
});

it.each(['Tab', 'ArrowDown'])(
  'is taken up with %s, but not with one that was on its way',
  (key) => {
    dropKeysUntilTakenUp(page as Window);
    nowMs = 300;
    expect([press(key), press('Enter')]).toEqual([false, false]);
    nowMs = 800;
    expect([press(key), press('Enter')]).toEqual([true, true]);
  },
);

it('is taken up with a click, but not with one that was meant for her page', () => {
  dropKeysUntilTakenUp(page as Window);
  nowMs = 300;
  expect([click(), press('a')]).toEqual([false, false]);
  nowMs = 800;
  expect([click(), press('a')]).toEqual([true, true]);
});

it('leaves her what she types into a field, clicked however soon', () => {
  page = new TextField();
  dropKeysUntilTakenUp(page as unknown as Window);
  nowMs = 300;
  expect([click(), press('a'), press('Enter')]).toEqual([false, true, true]);
});

it('lets every key through once it is over', () => {
  dropKeysUntilTakenUp(page as Window).abort();
  expect(press('a')).toBe(true);
});
