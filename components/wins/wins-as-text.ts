/** Wins as they are copied and told: by day, the earlier first, in words alone. */
import { t } from '../../utils/browser/i18n';
import { wholeDayName } from './day-name';
import type { DayOfWins } from './days-of-wins';

export function winsAsText(days: readonly DayOfWins[]): string {
  return inOrder(days)
    .map(({ day, wins }) => [wholeDayName(day), ...(wins ?? []).map(winAsText)].join('\n'))
    .join('\n\n');
}

/** As she would read them: from the first day to the last. */
export function inOrder(days: readonly DayOfWins[]): readonly DayOfWins[] {
  return days
    .filter(({ wins }) => wins !== null && wins.length > 0)
    .sort((one, other) => (one.day < other.day ? -1 : 1));
}

function winAsText({ text, helped }: { readonly text: string; readonly helped?: string }): string {
  return helped === undefined ? text : `${text}\n${t('wins.helped', [helped])}`;
}
