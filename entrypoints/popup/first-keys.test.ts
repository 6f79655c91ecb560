import { beforeEach, describe, expect, it, vi } from 'vitest';
import { hearFirstKeys } from './first-keys';

let nowMs = 0;
let page: EventTarget;
const close = vi.fn();

beforeEach(() => {
  nowMs = 0;
  page = new EventTarget();
  close.mockClear();
  vi.spyOn(performance, 'now').mockImplementation(() => nowMs);
});

function hear() {
  const keys = hearFirstKeys(page as Window);
  keys.whenTyped(close);
  return keys;
}

function press(key: string, chord: { ctrlKey?: boolean; metaKey?: boolean } = {}): void {
  tellOfKey('keydown', key, chord);
}

function letGo(key: string): void {
  tellOfKey('keyup', key);
}

function tellOfKey(type: 'keydown' | 'keyup', key: string, chord = {}): void {
  const none = { ctrlKey: false, metaKey: false, altKey: false, getModifierState: () => false };
  const event = new Event(type, { cancelable: true });
  page.dispatchEvent(Object.assign(event, { key, ...none, ...chord }));
}

/** Whether a click got through to what it hit. */
function click(): boolean {
  page.dispatchEvent(new Event('pointerdown'));
  return page.dispatchEvent(new Event('click', { cancelable: true }));
}

describe('a card that opened by itself', () => {
  it.each(['a', ' ', 'Enter', 'Backspace', 'Delete'])('goes away at the key %j', (key) => {
    hear();
    nowMs = 5_000;
    press(key);
    expect(close).toHaveBeenCalledOnce();
  });

  it.each([
    ['Enter', { ctrlKey: true }],
    ['v', { metaKey: true }],
    ['Tab', { ctrlKey: true }],
    ['PageDown', {}],
  ])('goes away at %s with %j', (key, chord) => {
    hear();
    nowMs = 5_000;
    press(key, chord);
    expect(close).toHaveBeenCalledOnce();
  });

  it('stays for a key that is only held for another one', () => {
    hear();
    press('Control', { ctrlKey: true });
    expect(close).not.toHaveBeenCalled();
  });

  it.each(['a', 'Enter', 'ArrowDown'])(
    'goes away when a %s is let go that was pressed in her page',
    (key) => {
      hear();
      nowMs = 5_000;
      letGo(key);
      expect(close).toHaveBeenCalledOnce();
    },
  );

  it.each(['Control', 'Alt', 'Escape'])(
    'stays when %s is let go, which switched tabs or left something',
    (key) => {
      hear();
      letGo(key);
      expect(close).not.toHaveBeenCalled();
    },
  );

  it('stays when the very key is let go that took it up', () => {
    hear();
    nowMs = 800;
    press('Tab');
    letGo('Tab');
    expect(close).not.toHaveBeenCalled();
  });

  it('goes away at once when she had typed before it knew that it opened by itself', () => {
    const keys = hearFirstKeys(page as Window);
    press('a');
    keys.whenTyped(close);
    expect(close).toHaveBeenCalledOnce();
  });

  it.each(['Tab', 'ArrowDown'])('takes a %s that was on its way to her page for typing', (key) => {
    hear();
    nowMs = 300;
    press(key);
    expect(close).toHaveBeenCalledOnce();
  });

  it.each(['Tab', 'ArrowDown'])('is taken up with %s once she can have seen it', (key) => {
    hear();
    nowMs = 800;
    press(key);
    press('Enter');
    expect(close).not.toHaveBeenCalled();
  });

  it('is not answered by a click that was meant for her page, and goes on listening', () => {
    hear();
    nowMs = 300;
    expect(click()).toBe(false);
    press('a');
    expect(close).toHaveBeenCalledOnce();
  });

  it('is answered by a click once she can have seen it, and no key closes it then', () => {
    hear();
    nowMs = 800;
    expect(click()).toBe(true);
    press('a');
    expect(close).not.toHaveBeenCalled();
  });
});

describe('a popup that she opened herself', () => {
  it('hands over the letters typed before there was a field, and is clicked at any time', () => {
    const keys = hearFirstKeys(page as Window);
    letGo('Enter');
    for (const letter of 'Soux') {
      press(letter);
      letGo(letter);
    }
    press('Backspace');
    press('v', { ctrlKey: true });
    expect(click()).toBe(true);
    expect(keys.letters()).toBe('Sou');
  });
});
