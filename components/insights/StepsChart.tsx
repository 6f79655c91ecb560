/** A stretch of time as bars, one for each day, month or year, and all of it as a table. */
import type { CSSProperties } from 'preact';
import { useState } from 'preact/hooks';
import { locale, pieces, t } from '../../utils/browser/i18n';
import type { StepSum } from '../../utils/insights/by-step';
import { shortLength } from '../../utils/words/lengths';
import { WhenOpen } from '../wins/WhenOpen';
import { heightOf, middleOf, namedOf } from './geometry';
import { shortStepName, stepName } from './steps';
import './StepsChart.css';
import './chart-names.css';
import './wide-table.css';

export type StepsChartProps = {
  readonly steps: readonly StepSum[];
  /** Whose minutes they are. */
  readonly name: string;
};

export function StepsChart({ steps, name }: StepsChartProps) {
  const [at, setAt] = useState<number | null>(null);
  const chosen = at === null ? undefined : steps[at];
  const count = steps.length;
  const isLong = namedOf(count).length < count;
  const mostMs = Math.max(...steps.map(({ ms }) => ms));
  const words = chosen === undefined ? t('insights.further.stepsHint') : inWords(chosen);
  return (
    <>
      <div class="steps-field">
        {steps.map(({ key, ms }) => (
          <div key={key} class={key === chosen?.key ? 'steps-column chosen' : 'steps-column'}>
            {ms > 0 && (
              <div class="steps-bar" style={{ blockSize: percent(heightOf(ms, mostMs)) }} />
            )}
          </div>
        ))}
        {/* One control for all of it: pointed at, slid along, or stepped through with the keys. */}
        <input
          class="steps-control"
          style={{ '--count': count } as CSSProperties}
          type="range"
          min={0}
          max={count - 1}
          value={at ?? count - 1}
          aria-label={name}
          aria-valuetext={words}
          onInput={(event) => setAt(event.currentTarget.valueAsNumber)}
          onFocus={(event) => setAt(event.currentTarget.valueAsNumber)}
        />
      </div>
      <div class="chart-names" aria-hidden="true">
        {namedOf(count).map((index, nth) => {
          const step = steps[index];
          return (
            step && (
              <span
                key={step.key}
                class={isLong && nth % 2 === 1 ? 'minor' : ''}
                style={{ insetInlineStart: onTheSheet(middleOf(index, count)) }}
              >
                {shortStepName(step, count)}
              </span>
            )
          );
        })}
      </div>
      <p class="hint">{words}</p>
      <WhenOpen
        words={t('insights.further.stepsTable')}
        draw={() => <StepsTable steps={steps} name={name} />}
      />
    </>
  );
}

function StepsTable({ steps, name }: StepsChartProps) {
  const number = new Intl.NumberFormat(locale());
  return (
    <div class="wide-table figures">
      <table>
        <thead>
          <tr>
            <th scope="col">{t('insights.further.when')}</th>
            <th scope="col">{t('rests.title')}</th>
            <th scope="col">
              <bdi>{name}</bdi>
            </th>
          </tr>
        </thead>
        <tbody>
          {steps.map((step) => (
            <tr key={step.key}>
              <th scope="row">{stepName(step)}</th>
              <td>{step.rests > 0 && number.format(step.rests)}</td>
              <td>{step.ms > 0 && shortLength(step.ms)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** "Tue, Nov 17 · 1 rest · 24 min". */
function inWords(step: StepSum): string {
  return pieces(
    stepName(step),
    step.rests === 0 ? '' : t('counts.rests', step.rests),
    step.ms === 0 ? '' : shortLength(step.ms),
  );
}

function percent(share: number): string {
  return `${(share * 100).toFixed(2)}%`;
}

/** A name at the very edge stands a little further in, where all of it is seen. */
function onTheSheet(share: number): string {
  return `clamp(1.5rem, ${percent(share)}, 100% - 1.5rem)`;
}
