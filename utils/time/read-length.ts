/** A length of time as people type it: "45", "1,5", "1:30", "1 h 30", "90 sec", "1½", "٤٥". What can be taken in two ways is not taken. */
import { MINUTE_SECONDS } from './duration';

/** What people call a unit; the abbreviations of every language stand beside those of hers. */
export type UnitNames = {
  readonly hours: readonly string[];
  readonly minutes: readonly string[];
  readonly seconds: readonly string[];
};

const KNOWN_EVERYWHERE: UnitNames = {
  hours: ['h', 'hr', 'hrs', 'hour', 'hours'],
  minutes: ['m', 'min', 'mins', 'minute', 'minutes'],
  seconds: ['s', 'sec', 'secs', 'second', 'seconds'],
};
const SECONDS_OF: readonly [keyof UnitNames, number][] = [
  ['hours', 3_600],
  ['minutes', MINUTE_SECONDS],
  ['seconds', 1],
];

/** Two decimals at most: "1,500" is one and a half to some, and fifteen hundred to others. */
const NUMBER = String.raw`(?:\d+(?:[.]\d{1,2})?|[.]\d{1,2})`;
const BARE = new RegExp(`^${NUMBER}$`);
const CLOCK = /^(\d{1,2}):([0-5]\d)(?::([0-5]\d))?$/;
const PART = new RegExp(String.raw`\s*(${NUMBER})\s*([\p{L}\p{M}.’'׳״]*)\s*,?`, 'uy');

/** Whole seconds; a number by itself is minutes, "1:30" an hour and a half. Null for anything else. */
export function readLength(text: string, names: UnitNames): number | null {
  const typed = plain(text);
  if (BARE.test(typed)) return Math.round(Number(typed) * MINUTE_SECONDS);
  const clock = CLOCK.exec(typed);
  if (clock === null) return readParts(typed, names);
  const [hours = 0, minutes = 0, seconds = 0] = clock.slice(1).map((part) => Number(part ?? 0));
  return hours * 3_600 + minutes * MINUTE_SECONDS + seconds;
}

/** "1 h 30 min": each unit once, the larger before the smaller; after hours, a number alone is minutes. */
function readParts(typed: string, names: UnitNames): number | null {
  PART.lastIndex = 0;
  let seconds = 0;
  let last = Number.POSITIVE_INFINITY;
  while (PART.lastIndex < typed.length) {
    const [, number, name = ''] = PART.exec(typed) ?? [];
    if (number === undefined) return null;
    const unit = name === '' && last === 3_600 ? MINUTE_SECONDS : secondsOf(name, names);
    if (unit === null || unit >= last) return null;
    seconds += Number(number) * unit;
    last = unit;
  }
  return last === Number.POSITIVE_INFINITY ? null : Math.round(seconds);
}

function secondsOf(name: string, names: UnitNames): number | null {
  const isName = (other: string) => bare(other) === bare(name) && name !== '';
  const found = SECONDS_OF.find(
    ([unit]) => names[unit].some(isName) || KNOWN_EVERYWHERE[unit].some(isName),
  );
  return found?.[1] ?? null;
}

function bare(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/[.\s]/g, '');
}

/** In our digits, with a point before decimals. */
function plain(text: string): string {
  return text
    .replace(/(\d?)\s?([¼½¾])/g, (_all, before, part) => `${before}${FRACTIONS[part]}`)
    .normalize('NFKC')
    .replace(/[\u200E\u200F\u061C]/g, '')
    .trim()
    .toLowerCase()
    .replace(/\p{Nd}/gu, digit)
    .replace(/(?<=\d)[,٫](?=\d)/g, '.');
}

const FRACTIONS: Readonly<Record<string, string>> = { '¼': '.25', '½': '.5', '¾': '.75' };

/** The ten digits of a script stand one after the other, zero first. */
function digit(letter: string): string {
  const code = letter.codePointAt(0) ?? 0;
  let zero = code;
  while (/^\p{Nd}$/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String(code - zero);
}
