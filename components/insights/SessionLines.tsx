/** How long at a time, how often a day, and what of it was in closed hours: a few sentences for each group. */
import { sentences, t } from '../../utils/browser/i18n';
import { type GroupFigures, isTooFew } from '../../utils/insights/group-figures';
import type { GroupId } from '../../utils/sites/group';
import { shortLength } from '../../utils/words/lengths';
import './SessionLines.css';

export type SessionLinesProps = {
  readonly groups: readonly {
    readonly id: GroupId;
    readonly name: string;
    readonly figures: GroupFigures;
  }[];
};

export function SessionLines({ groups }: SessionLinesProps) {
  return (
    <ul class="session-lines">
      {groups.map(({ id, name, figures }) => (
        <li key={id}>
          <strong>
            <bdi>{name}</bdi>
          </strong>
          <p>{inWords(figures)}</p>
        </li>
      ))}
    </ul>
  );
}

function inWords(figures: GroupFigures): string {
  const { medianMs, ninetiethMs, openings, afterHoursMs, afterHoursDays } = figures;
  const lengths = isTooFew(figures)
    ? [t('insights.pauses.tooEarly')]
    : [
        t('insights.further.sessions', [shortLength(medianMs), shortLength(ninetiethMs)]),
        openings === 0 ? '' : t('insights.further.openings', openings),
      ];
  const afterHours =
    afterHoursDays === 0
      ? ''
      : t('insights.further.afterHours', afterHoursDays, [
          shortLength(afterHoursMs),
          afterHoursDays,
        ]);
  return sentences(...lengths, afterHours);
}
