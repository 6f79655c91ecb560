/** Any stretch of her days as a sheet: rests and wins first, then on what, when in the day, and how long at a time. */
import { list, pieces, sentences, t } from '../../utils/browser/i18n';
import { hoursToDraw } from '../../utils/insights/by-hour';
import type { StepSum } from '../../utils/insights/by-step';
import type { Figures } from '../../utils/insights/figures';
import { isTooFew } from '../../utils/insights/group-figures';
import type { Group, GroupId } from '../../utils/sites/group';
import type { Day } from '../../utils/time/day';
import { groupTitle } from '../../utils/words/group-name';
import { shortLength } from '../../utils/words/lengths';
import { daysInWords } from '../wins/day-name';
import { FurtherChoice, type FurtherChosen } from './FurtherChoice';
import { HourTable } from './HourTable';
import { mostlyInWords } from './mostly-in-words';
import { SessionLines } from './SessionLines';
import { ShareBars } from './ShareBars';
import { StepsChart } from './StepsChart';
import { isDay, stepName } from './steps';
import './FurtherSheet.css';

export type FurtherSheetProps = {
  readonly chosen: FurtherChosen;
  readonly onChoose: (chosen: FurtherChosen) => void;
  /** Null where nothing is known of these days. */
  readonly figures: Figures | null;
  /** Null where they could not be read: not said at all. */
  readonly wins: number | null;
  readonly today: Day;
  readonly groups: readonly Group[];
  /** From 1, Monday, to 7, in the order of her week. */
  readonly weekdays: readonly number[];
  /** The hour in which her days start: the night belongs to the day before. */
  readonly dayStartHour: number;
};

export function FurtherSheet(props: FurtherSheetProps) {
  const { chosen, onChoose, figures, wins, today, groups } = props;
  const counts = [
    figures === null || figures.rests === 0 ? '' : t('counts.rests', figures.rests),
    wins === null || wins === 0 ? '' : t('counts.wins', wins),
  ].filter((count) => count !== '');
  return (
    <section class="further-sheet sheet" aria-labelledby="further-heading">
      <h2 id="further-heading">{t('insights.further.title')}</h2>
      <FurtherChoice chosen={chosen} groups={groups} today={today} onChoose={onChoose} />
      <p data-said>
        {figures !== null &&
          pieces(daysInWords(figures.range.from, figures.range.to), list(counts))}
      </p>
      {figures === null || figures.countedMs === 0 ? (
        <p class="soft">{t('insights.week.nothing')}</p>
      ) : (
        <Drawn {...props} figures={figures} />
      )}
      {figures !== null && (
        <p class="small soft">
          {sentences(
            figures.leftOut === 0 ? '' : t('insights.further.leftOut', figures.leftOut),
            figures.range.to === today ? t('insights.further.today') : '',
          )}
        </p>
      )}
    </section>
  );
}

function Drawn(props: FurtherSheetProps & { readonly figures: Figures }) {
  const { chosen, figures, groups, weekdays, dayStartHour } = props;
  const nameOf = (id: GroupId) => {
    const group = groups.find((one) => one.id === id);
    return group === undefined ? t('insights.groupGone') : groupTitle(group);
  };
  const name = chosen.groupId === null ? t('insights.further.allGroups') : nameOf(chosen.groupId);
  const { steps, sites, hours, mostly, untimedMs } = figures;
  const hasFew = figures.groups.every((one) => isTooFew(one.figures));
  const unknownMs = sites.sites.length === 0 ? 0 : sites.unknownMs;
  return (
    <>
      <figure class="further-figure">
        <figcaption>
          <bdi>{name}</bdi> <span class="soft">{sumInWords(figures.countedMs, steps)}</span>
        </figcaption>
        <StepsChart steps={steps} name={name} />
      </figure>
      {figures.groups.length > 1 && (
        <div>
          <h3>{t('insights.further.byGroup')}</h3>
          <ShareBars
            sums={figures.groups}
            nameOf={nameOf}
            heading={t('insights.further.group')}
            allWords={t('insights.further.allGroupsTable')}
          />
        </div>
      )}
      {sites.sites.length > 0 && (
        <div>
          <h3>{t('insights.further.bySite')}</h3>
          <ShareBars
            sums={sites.sites}
            nameOf={(site) => site}
            heading={t('insights.further.site')}
            allWords={t('insights.further.allSitesTable')}
          />
          {unknownMs > 0 && (
            <p class="small soft">{t('insights.further.noSite', [shortLength(unknownMs)])}</p>
          )}
        </div>
      )}
      {mostly !== null && (
        <div>
          <h3 id="hours-heading">{t('insights.further.hours')}</h3>
          <p>{hasFew ? t('insights.further.tooFewHours') : mostlyInWords(mostly)}</p>
          <HourTable table={hours} hours={hoursToDraw(hours, dayStartHour)} weekdays={weekdays} />
          {untimedMs > 0 && (
            <p class="small soft">{t('insights.further.noTimes', [shortLength(untimedMs)])}</p>
          )}
        </div>
      )}
      {mostly !== null && (
        <div>
          <h3>{t('insights.further.times')}</h3>
          <SessionLines
            groups={figures.groups
              .filter(({ name }) => groups.some(({ id }) => id === name))
              .map((one) => ({ id: one.name, name: nameOf(one.name), figures: one.figures }))}
          />
        </div>
      )}
    </>
  );
}

/** "5 hr 40 min, the most in October 2026": no step is named where several had the most, or it is the only one. */
function sumInWords(ms: number, steps: readonly StepSum[]): string {
  const most = Math.max(...steps.map((step) => step.ms));
  const [first, ...others] = steps.filter((step) => step.ms === most);
  const isAlone = steps.filter((step) => step.ms > 0).length < 2;
  if (first === undefined || others.length > 0 || isAlone) return shortLength(ms);
  const values = [shortLength(ms), stepName(first)] as const;
  return isDay(first)
    ? t('insights.week.most', [...values])
    : t('insights.further.mostIn', [...values]);
}
