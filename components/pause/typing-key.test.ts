import { describe, expect, it } from 'vitest';
import { isForThePage, isLetter, isSteeringKey, type Key } from './typing-key';

function key(name: string, held: Partial<Key> & { altGraph?: boolean } = {}): Key {
  return {
    key: name,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    getModifierState: (modifier) => modifier === 'AltGraph' && held.altGraph === true,
    ...held,
  };
}

describe('meant for her page', () => {
  it.each([
    ...['a', 'É', 'ß', '字', '😀', ' ', 'Enter', 'Backspace', 'Process', 'Dead'],
    ...['PageDown', 'PageUp', 'Home', 'End', 'Insert', 'Delete'],
  ])('is %j', (name) => {
    expect(isForThePage(key(name))).toBe(true);
  });

  it.each([
    ['Ctrl', { ctrlKey: true }],
    ['Cmd', { metaKey: true }],
    ['Alt', { altKey: true }],
  ])('is each chord with %s', (_name, held) => {
    for (const name of ['Enter', 'v', 'z', 's', 'b', 'Tab', 'ArrowLeft', 'PageDown']) {
      expect(isForThePage(key(name, held)), name).toBe(true);
      expect(isLetter(key(name, held)), name).toBe(false);
    }
  });

  it.each(['Escape', 'Shift', 'Control', 'Meta', 'CapsLock', 'NumLock', 'F5', 'AudioVolumeUp'])(
    'is not %s',
    (name) => {
      expect(isForThePage(key(name))).toBe(false);
      expect(isForThePage(key(name, { ctrlKey: true })), 'with Ctrl').toBe(false);
    },
  );
});

it('is a letter where it is written with AltGr, too', () => {
  const held = { ctrlKey: true, altKey: true };
  expect(isLetter(key('@', { ...held, altGraph: true }))).toBe(true);
  expect(isLetter(key('@', held))).toBe(false);
  expect(isLetter(key('Enter'))).toBe(false);
});

it('takes Tab and arrows for her taking up the card', () => {
  expect(isSteeringKey(key('Tab'))).toBe(true);
  expect(isSteeringKey(key('ArrowUp'))).toBe(true);
  expect(isSteeringKey(key('a'))).toBe(false);
  expect(isForThePage(key('Tab'))).toBe(false);
});
