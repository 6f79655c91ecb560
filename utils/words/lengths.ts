/** Lengths of time that stand alone, as the language of the words writes them. */
import { locale } from '../browser/i18n';
import { MINUTE_SECONDS, SECOND_MS, wholeMinutes } from '../time/duration';

const HOUR_MINUTES = 60;

/** "20 seconds", "30 minutes", "1 hour 30 minutes"; seconds beside minutes where there are any. */
export function lengthInWords(seconds: number): string {
  return written(seconds, 'long');
}

/** The lengths of rests: "10 minutes". */
export function minutesInWords(minutes: number): string {
  return lengthInWords(minutes * MINUTE_SECONDS);
}

/** "10 min". */
export function shortMinutes(minutes: number): string {
  return written(minutes * MINUTE_SECONDS, 'short');
}

/** "1 hr 24 min"; seconds before the first minute, and none after it. */
export function shortLength(ms: number): string {
  const minutes = wholeMinutes(ms);
  return written(minutes === 0 ? Math.floor(ms / SECOND_MS) : minutes * MINUTE_SECONDS, 'short');
}

/** The units one after the other, as `narrow` lists them; `long` and `short` would put a comma into a sentence. */
function written(length: number, units: 'long' | 'short'): string {
  const minutes = Math.floor(length / MINUTE_SECONDS);
  const parts = {
    hours: Math.floor(minutes / HOUR_MINUTES),
    minutes: minutes % HOUR_MINUTES,
    seconds: length % MINUTE_SECONDS,
  };
  const isNone = length === 0;
  return new Intl.DurationFormat(locale(), {
    style: 'narrow',
    hours: units,
    hoursDisplay: 'auto',
    minutes: units,
    minutesDisplay: 'auto',
    seconds: units,
    secondsDisplay: isNone ? 'always' : 'auto',
  }).format(parts);
}
