/** Which wins have some words in them, whatever their case. */
import { language } from '../../utils/browser/i18n';
import type { DayOfWins } from './WinsDay';

/** The days that are left with what was found on them; all of them when nothing is looked for. */
export function findWins(days: readonly DayOfWins[], words: string): readonly DayOfWins[] {
  const wanted = plain(words.trim());
  if (wanted === '') return days;
  return days
    .map(({ day, wins }) => ({
      day,
      wins: wins?.filter((win) => plain(win.text).includes(wanted)) ?? [],
    }))
    .filter(({ wins }) => wins.length > 0);
}

export function countWins(days: readonly DayOfWins[]): number {
  return days.reduce((count, { wins }) => count + (wins?.length ?? 0), 0);
}

function plain(text: string): string {
  return text.toLocaleLowerCase(language());
}
