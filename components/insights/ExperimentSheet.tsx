/** *Do pauses work for you?*: what an experiment would be, how far it is, and what it came to. */
import { useMemo, useState } from 'preact/hooks';
import { dateFormat, locale, sentences, t } from '../../utils/browser/i18n';
import { type Experiment, isUnderWay, WEEKS, type Weeks } from '../../utils/experiment/experiment';
import type { PauseEntry } from '../../utils/history/pause';
import { leastSeen } from '../../utils/insights/experiment/least-seen';
import { momentsOf, sessionPausesAWeek } from '../../utils/insights/experiment/moments';
import { resultOf } from '../../utils/insights/experiment/result';
import type { Day } from '../../utils/time/day';
import { OneChoice } from '../OneChoice';
import { leftInWords, stayedInWords } from './experiment-in-words';
import './ExperimentSheet.css';

export type ExperimentSheetProps = {
  readonly experiment: Experiment | null;
  readonly today: Day;
  /** Of the last four weeks, and since the experiment began. */
  readonly pauses: readonly PauseEntry[];
  readonly onBegin: (weeks: Weeks) => void;
  readonly onStop: () => void;
};

export function ExperimentSheet(props: ExperimentSheetProps) {
  const { experiment, today, pauses, onStop } = props;
  const goesOn = isUnderWay({ experiment, today: { day: today } });
  // One that was begun while a clock was ahead is none.
  const isOver = !goesOn && experiment !== null && experiment.beganOn <= today;
  return (
    <section class="experiment-sheet sheet" aria-labelledby="experiment-heading">
      <h2 id="experiment-heading">{t('insights.experiment.title')}</h2>
      {goesOn && experiment !== null ? (
        <UnderWay experiment={experiment} today={today} pauses={pauses} onStop={onStop} />
      ) : (
        <>
          {isOver && <Outcome experiment={experiment} pauses={pauses} />}
          <Before {...props} isOver={isOver} />
        </>
      )}
    </section>
  );
}

function Before({
  pauses,
  today,
  onBegin,
  isOver,
}: ExperimentSheetProps & { readonly isOver: boolean }) {
  const [weeks, setWeeks] = useState<Weeks>(4);
  const least = leastSeen(Math.round(sessionPausesAWeek(pauses, today) * weeks));
  const points = least === null ? null : Math.ceil(least * 100);
  return (
    <>
      <p>{t('insights.experiment.what')}</p>
      <OneChoice
        label={t('insights.experiment.howLong')}
        values={WEEKS.map(String)}
        chosen={String(weeks)}
        inWords={(one) => t('insights.experiment.weeks', Number(one))}
        onChoose={(one) => setWeeks(WEEKS.find((each) => String(each) === one) ?? weeks)}
      />
      <p data-said>
        {points === null
          ? t('insights.experiment.seesNothing')
          : t('insights.experiment.sees', points, [number(points)])}
      </p>
      <button type="button" class="button" onClick={() => onBegin(weeks)}>
        {isOver ? t('insights.experiment.beginAnew') : t('insights.experiment.begin')}
      </button>
    </>
  );
}

/** What it comes to is not told before it is over; nor what today has had: the next silent moment would show in it. */
function UnderWay({
  experiment,
  today,
  pauses,
  onStop,
}: Pick<ExperimentSheetProps, 'today' | 'pauses' | 'onStop'> & {
  readonly experiment: Experiment;
}) {
  const before = pauses.filter(({ day }) => day < today);
  const count = momentsOf(before, experiment.beganAt).length;
  return (
    <>
      <p>
        {sentences(
          t('insights.experiment.until', [dates().format(Date.parse(experiment.endsOn))]),
          count === 0 ? '' : t('insights.experiment.soFar', count, [number(count)]),
        )}
      </p>
      <p class="soft">{t('insights.experiment.notYet')}</p>
      <button type="button" class="button" onClick={onStop}>
        {t('insights.experiment.stop')}
      </button>
    </>
  );
}

function Outcome({
  experiment,
  pauses,
}: Pick<ExperimentSheetProps, 'pauses'> & { readonly experiment: Experiment }) {
  const { beganAt, beganOn, endsOn } = experiment;
  const { left, stayed } = useMemo(() => resultOf(momentsOf(pauses, beganAt)), [pauses, beganAt]);
  const days = dates().formatRange(Date.parse(beganOn), Date.parse(endsOn));
  return (
    <>
      <p>
        {left === null && stayed === null
          ? t('insights.experiment.tooFew', [days])
          : t('insights.experiment.over', [days])}
      </p>
      {left !== null && <p>{leftInWords(left)}</p>}
      {stayed !== null && <p>{stayedInWords(stayed)}</p>}
    </>
  );
}

/** A day of hers is a date, wherever she is. */
function dates(): Intl.DateTimeFormat {
  return dateFormat({ day: 'numeric', month: 'long', timeZone: 'UTC' });
}

function number(count: number): string {
  return new Intl.NumberFormat(locale()).format(count);
}
