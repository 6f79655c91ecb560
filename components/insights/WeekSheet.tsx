/** A week as a sheet: rests and wins first, then the minutes of each group day by day, and all of it as a table. */
import { list, sentences, t } from '../../utils/browser/i18n';
import type { Week } from '../../utils/insights/week';
import type { Group, GroupId } from '../../utils/sites/group';
import type { Day } from '../../utils/time/day';
import { groupTitle } from '../../utils/words/group-name';
import { shortLength } from '../../utils/words/lengths';
import { dateInWords, weekdayName } from '../wins/day-name';
import { WeekChart } from './WeekChart';
import { WeekTable } from './WeekTable';
import './WeekSheet.css';

export type WeekSheetProps = {
  readonly week: Week;
  /** Null where they could not be read: not said at all. */
  readonly wins: number | null;
  readonly today: Day;
  readonly groups: readonly Group[];
  /** Her limit for a day, ms; null where she has none. */
  readonly limitOf: (id: GroupId) => number | null;
  /** This one is 0. */
  readonly weeksAgo: number;
  /** Whether anything is known of a week before. */
  readonly hasEarlier: boolean;
  readonly onTurn: (weeksAgo: number) => void;
};

export function WeekSheet(props: WeekSheetProps) {
  const { week, wins, today, groups, limitOf, weeksAgo, hasEarlier, onTurn } = props;
  const counts = [
    week.rests === 0 ? '' : t('counts.rests', week.rests),
    wins === null || wins === 0 ? '' : t('counts.wins', wins),
  ].filter((count) => count !== '');
  const nameOf = (id: GroupId) => {
    const group = groups.find((one) => one.id === id);
    return group === undefined ? t('insights.groupGone') : groupTitle(group);
  };
  const [first] = week.days;
  const shown = week.groups.map((group) => ({ ...group, limitMs: limitOf(group.id) }));
  return (
    <section class="week-sheet sheet" aria-labelledby="week-heading">
      <div class="week-head">
        <h2 id="week-heading">
          {weeksAgo === 0 || first === undefined
            ? t('insights.week.this')
            : t('wins.weekFrom', [dateInWords(first.day, today)])}
        </h2>
        {counts.length > 0 && <p class="soft">{list(counts)}</p>}
      </div>
      {week.groups.length === 0 && <p class="soft">{t('insights.week.nothing')}</p>}
      {shown.map((group, index) => (
        <figure key={group.id} class="week-figure">
          <figcaption class="week-caption">
            <span>
              <bdi>{nameOf(group.id)}</bdi>{' '}
              <span class="soft">
                {group.mostOn === null
                  ? shortLength(group.ms)
                  : t('insights.week.most', [
                      shortLength(group.ms),
                      weekdayName(group.mostOn, 'long'),
                    ])}
              </span>
            </span>
            {group.limitMs !== null && (
              <span class="week-limit-name small soft">
                {t('insights.week.limit', [shortLength(group.limitMs)])}
              </span>
            )}
          </figcaption>
          <WeekChart days={week.days} group={group} limitMs={group.limitMs} hasCups={index === 0} />
        </figure>
      ))}
      <p class="small soft">
        {sentences(
          week.groups.length > 0 && week.rests > 0 ? t('insights.week.cups') : '',
          week.days.some(({ isLeftOut }) => isLeftOut) ? t('insights.week.leftOut') : '',
        )}
      </p>
      {(week.groups.length > 0 || week.rests > 0) && <WeekTable week={week} nameOf={nameOf} />}
      {(hasEarlier || weeksAgo > 0) && (
        // Where there is no other week a button stays, and the focus on it.
        <p class="week-turns">
          <button
            type="button"
            class="button text"
            aria-disabled={!hasEarlier}
            onClick={() => hasEarlier && onTurn(weeksAgo + 1)}
          >
            {t('insights.week.earlier')}
          </button>
          <button
            type="button"
            class="button text"
            aria-disabled={weeksAgo === 0}
            onClick={() => weeksAgo > 0 && onTurn(weeksAgo - 1)}
          >
            {t('insights.week.later')}
          </button>
        </p>
      )}
    </section>
  );
}
