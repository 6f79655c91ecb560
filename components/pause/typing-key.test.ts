import { describe, expect, it } from 'vitest';
import { isSteeringKey, isTypingKey, type Key } from './typing-key';

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

describe('typing', () => {
  it.each(['a', 'É', 'ß', '字', '😀', ' ', 'Enter', 'Backspace', 'Process', 'Dead'])(
    'is %j',
    (name) => {
      expect(isTypingKey(key(name))).toBe(true);
    },
  );

  it.each(['Escape', 'Shift', 'Tab', 'ArrowDown', 'F5', 'AudioVolumeUp', 'Control'])(
    'is not %s',
    (name) => {
      expect(isTypingKey(key(name))).toBe(false);
    },
  );

  it('is no shortcut', () => {
    expect(isTypingKey(key('c', { ctrlKey: true }))).toBe(false);
    expect(isTypingKey(key('v', { metaKey: true }))).toBe(false);
    expect(isTypingKey(key('d', { altKey: true }))).toBe(false);
  });

  it('is a letter written with AltGr', () => {
    expect(isTypingKey(key('@', { ctrlKey: true, altKey: true, altGraph: true }))).toBe(true);
  });
});

it('takes Tab and arrows for her taking up the card', () => {
  expect(isSteeringKey(key('Tab'))).toBe(true);
  expect(isSteeringKey(key('ArrowUp'))).toBe(true);
  expect(isSteeringKey(key('a'))).toBe(false);
});
