/** What her pauses did, and how sure that is: all of them, or part by part. */
import { useMemo, useState } from 'preact/hooks';
import { locale, sentences, t } from '../../utils/browser/i18n';
import type { PauseEntry } from '../../utils/history/pause';
import {
  isTooEarly,
  LOOKING_BACK,
  type LookingBack,
  pauseFigures,
} from '../../utils/insights/pauses';
import { byPartOfDay, byPractice, standingOut } from '../../utils/insights/pauses-by';
import { type Share, wilson } from '../../utils/insights/wilson';
import { type ChosenPractice, isOurs } from '../../utils/rests/practices';
import { OneChoice } from '../OneChoice';
import { nameOf } from '../practices/in-words';
import { type NamedFigures, PausesTable } from './PausesTable';
import './PausesSheet.css';

export type PausesSheetProps = {
  /** Those that are looked back on. */
  readonly pauses: readonly PauseEntry[];
  readonly range: LookingBack;
  readonly onRange: (range: LookingBack) => void;
  readonly practices: readonly ChosenPractice[];
  readonly timeZone: string;
};

const RANGES = Object.keys(LOOKING_BACK) as readonly LookingBack[];
const WAYS = ['together', 'practice', 'time'] as const;
type Way = (typeof WAYS)[number];
type Told = { readonly parts: readonly NamedFigures[]; readonly standsOut: string | null };

export function PausesSheet(props: PausesSheetProps) {
  const { pauses, range, practices, timeZone } = props;
  const [way, setWay] = useState<Way>('together');
  const figures = useMemo(() => pauseFigures(pauses), [pauses]);
  const { parts, standsOut } = useMemo(
    () => told(way, pauses, practices, timeZone),
    [way, pauses, practices, timeZone],
  );
  const { left } = figures;
  return (
    <section class="pauses-sheet sheet" aria-labelledby="pauses-heading">
      <div class="pauses-head">
        <h2 id="pauses-heading">{t('insights.pauses.title')}</h2>
        <OneChoice
          label={t('insights.pauses.since')}
          values={RANGES}
          chosen={range}
          inWords={(one) => t(`insights.pauses.ranges.${one}`)}
          onChoose={props.onRange}
        />
      </div>
      <p>
        {figures.due === 0
          ? t('insights.pauses.none')
          : t('insights.pauses.due', figures.due, [number(figures.due), number(figures.seen)])}
      </p>
      {left.all > 0 && (
        <p>
          {sentences(
            t('insights.pauses.leftAfter', left.all, [number(left.hits), number(left.all)]),
            isTooEarly(left)
              ? t('insights.pauses.tooEarly')
              : t('insights.pauses.likely', ends(left)),
          )}
        </p>
      )}
      {figures.due > 0 && (
        <details>
          <summary>{t('insights.pauses.table')}</summary>
          <div class="pauses-parts">
            <OneChoice
              label={t('insights.pauses.apart')}
              values={WAYS}
              chosen={way}
              inWords={(one) => t(`insights.pauses.ways.${one}`)}
              onChoose={setWay}
            />
            {/* Always there, so that a screen reader hears it when she has chosen. */}
            <p data-said>{standsOut}</p>
            <PausesTable parts={way === 'together' ? [{ name: null, figures }] : parts} />
          </div>
        </details>
      )}
    </section>
  );
}

function told(
  way: Way,
  pauses: readonly PauseEntry[],
  practices: readonly ChosenPractice[],
  timeZone: string,
): Told {
  switch (way) {
    case 'together':
      return { parts: [], standsOut: null };
    case 'practice': {
      const found = byPractice(pauses);
      const name = (key: string | null) => practiceName(key, practices);
      const best = standingOut(found, ({ better }) => better);
      const parts = found.map(({ key, figures }) => ({ name: name(key), figures }));
      const words = best === null ? null : t('insights.pauses.moreBetter', [name(best)]);
      return { parts, standsOut: found.length === 0 ? t('insights.pauses.noRests') : words };
    }
    case 'time': {
      const found = byPartOfDay(pauses, timeZone);
      const best = standingOut(found, ({ taken }) => taken);
      const parts = found.map(({ key, figures }) => {
        return { name: t(`insights.pauses.parts.${key}`), figures };
      });
      return { parts, standsOut: best && t(`insights.pauses.moreTaken.${best}`) };
    }
  }
}

/** One of hers that she has removed has no words any more. */
function practiceName(id: string | null, practices: readonly ChosenPractice[]): string {
  if (id === null) return t('insights.pauses.noPractice');
  const words = practices.find((one) => one.id === id)?.words ?? null;
  if (words === null && !isOurs(id)) return t('insights.pauses.removed');
  return nameOf({ id, words, standing: 'in-turn' });
}

function number(count: number): string {
  return new Intl.NumberFormat(locale()).format(count);
}

/** "27%" and "81%". */
function ends(share: Share): [string, string] {
  const percent = new Intl.NumberFormat(locale(), { style: 'percent' });
  const { from, to } = wilson(share);
  return [percent.format(from), percent.format(to)];
}
