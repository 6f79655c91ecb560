import { expect, it } from 'vitest';
import { scrollsFirst, turnOf } from './turning';

it.each(['j', ' ', 'é', '朝', 'Enter', 'ArrowRight', 'PageDown'])('%j goes on', (key) => {
  expect(turnOf(key)).toBe('on');
});

it.each(['ArrowLeft', 'Backspace', 'Home'])('%j goes back', (key) => {
  expect(turnOf(key)).toBe('back');
});

it.each(['AudioVolumeUp', 'AudioVolumeMute', 'NumLock', 'Shift', 'Tab', 'Escape', 'F5', 'Dead'])(
  '%j does nothing',
  (key) => {
    expect(turnOf(key)).toBe(null);
  },
);

it('scrolls a long win before it turns the page', () => {
  const at = (scrollTop: number) =>
    ({ scrollTop, scrollHeight: 900, clientHeight: 600 }) as Element;
  expect(scrollsFirst('ArrowDown', at(0))).toBe(true);
  expect(scrollsFirst('PageDown', at(300))).toBe(false);
  expect(scrollsFirst('ArrowUp', at(300))).toBe(true);
  expect(scrollsFirst('ArrowUp', at(0))).toBe(false);
  expect(scrollsFirst('Enter', at(0))).toBe(false);
});
