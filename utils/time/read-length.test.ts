import { describe, expect, it } from 'vitest';
import { readLength, type UnitNames } from './read-length';

const NONE: UnitNames = { hours: [], minutes: [], seconds: [] };
const GERMAN: UnitNames = {
  hours: ['Std.', 'Stunde', 'Stunden'],
  minutes: ['Min.', 'Minute', 'Minuten'],
  seconds: ['Sek.', 'Sekunde', 'Sekunden'],
};
const JAPANESE: UnitNames = { hours: ['時間'], minutes: ['分'], seconds: ['秒'] };

describe('a length as it is typed', () => {
  it.each<[string, number, UnitNames?]>([
    ['45', 2_700],
    [' 45 ', 2_700],
    ['1.5', 90],
    ['1,5', 90],
    ['.5', 30],
    ['0,25', 15],
    ['1½', 90],
    ['1 ½', 90],
    ['½', 30],
    ['1:30', 5_400],
    ['0:45', 2_700],
    ['1:30:15', 5_415],
    ['1h30', 5_400],
    ['1 h 30', 5_400],
    ['1h 30m', 5_400],
    ['1 hr, 30 min', 5_400],
    ['1 hour 30 minutes', 5_400],
    ['90 sec', 90],
    ['1.5 h', 5_400],
    ['2 Hours', 7_200],
    ['٤٥', 2_700],
    ['٤٥\u200F', 2_700],
    ['۱٫۵', 90],
    ['۱:۳۰', 5_400],
    ['４５', 2_700],
    ['४५', 2_700],
    ['1 Std. 30 Min.', 5_400, GERMAN],
    ['1 Stunde, 5 Minuten', 3_900, GERMAN],
    ['45 MINUTEN', 2_700, GERMAN],
    ['1時間30分', 5_400, JAPANESE],
    ['30 分', 1_800, JAPANESE],
  ])('%s', (text, seconds, names = NONE) => {
    expect(readLength(text, names)).toBe(seconds);
  });
});

describe('what is no length, or more than one', () => {
  it.each([
    '',
    ' ',
    'soon',
    '-5',
    '1,500',
    '1.500',
    '1,500.5',
    '1:60',
    '1:3',
    ':30',
    '1e3',
    '0x10',
    '10 minutes 1 hour',
    '5 min 5 min',
    '5 apples',
    '1 2',
    '5 h 3 h',
    '45 Minuten',
    'Infinity',
    'NaN',
    '$1',
    '1:30 h',
  ])('%j', (text) => {
    expect(readLength(text, NONE)).toBeNull();
  });
});
