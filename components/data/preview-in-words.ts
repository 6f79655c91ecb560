/** What a file would add and change, one line for each kind of thing. */
import { t } from '../../utils/browser/i18n';
import type { Preview } from '../../utils/snapshot/preview';
import type { Day } from '../../utils/time/day';
import { siteInWords } from '../../utils/words/site';
import { dateInWords } from '../wins/day-name';
import type { Left } from './bringing-in';
import { someNames } from './some-names';

/** Empty when there is nothing new in it. */
export function previewInWords(preview: Preview, today: Day): readonly string[] {
  if (preview.changesNothing) return [];
  const { winsChanged, winsAlreadyHere, groupsNew, sitesNew, choicesChanged, daysNew } = preview;
  const lines = [
    newWinsInWords(preview, today),
    counted(winsChanged, 'data.winsChanged'),
    counted(groupsNew.length, 'data.groupsNew', someNames(groupsNew)),
    counted(sitesNew.length, 'data.sitesNew', someNames(sitesNew.map(siteInWords))),
    counted(choicesChanged, 'data.choicesChanged'),
    counted(daysNew, 'data.daysNew'),
  ].filter((line) => line !== null);
  const known = counted(winsAlreadyHere, 'data.winsAlreadyHere');
  // A few minutes, or the level of a cup: too little for a line of its own.
  const added = lines.length > 0 ? lines : [t('data.littleNew')];
  return known === null ? added : [...added, known];
}

/** What of a file of wins stays in it, and why. */
export function leftInWords({ unread, tooLong, toCome }: Left, today: Day): readonly string[] {
  const parts = unread.map((words) => (words === '' ? '…' : words));
  const named = (days: readonly Day[]) => someNames(days.map((day) => dateInWords(day, today)));
  const left = [
    counted(parts.length, 'data.partsUnread', someNames(parts)),
    counted(tooLong.length, 'data.winsTooLong', named(tooLong)),
    counted(toCome.length, 'data.winsToCome', named(toCome)),
  ];
  return left.filter((line) => line !== null);
}

function newWinsInWords({ winsNew, spanOfWins }: Preview, today: Day): string | null {
  if (spanOfWins === null) return null;
  const first = dateInWords(spanOfWins.first, today);
  const last = dateInWords(spanOfWins.last, today);
  const span = first === last ? t('data.fromDay', [first]) : t('data.fromTo', [first, last]);
  return counted(winsNew, 'data.winsNew', span);
}

type CountedKey =
  | 'data.winsNew'
  | 'data.winsChanged'
  | 'data.winsAlreadyHere'
  | 'data.groupsNew'
  | 'data.sitesNew'
  | 'data.choicesChanged'
  | 'data.daysNew'
  | 'data.partsUnread'
  | 'data.winsTooLong'
  | 'data.winsToCome';

/** A line about so many; none about none. */
function counted(count: number, key: CountedKey, more = ''): string | null {
  return count === 0 ? null : t(key, count, [count, more]);
}
