/** What can be done with the wins of a week, a month or a year, or with those that were found. */
import { useId } from 'preact/hooks';
import { t } from '../../utils/browser/i18n';
import { monthName, wholeDayName, yearName } from './day-name';
import { PERIOD_KINDS, type Period, type PeriodKind } from './periods';
import '../fields/number.css';
import './SharePanel.css';

export type ShareWay = 'read' | 'print' | 'copy' | 'tell';
export type Chosen = { readonly kind: PeriodKind; readonly key: string | null };

export type SharePanelProps = {
  /** Those to choose from; null where she has searched, and what was found is meant. */
  readonly periods: readonly Period[] | null;
  readonly chosen: Chosen;
  readonly onChoose: (chosen: Chosen) => void;
  readonly onShare: (way: ShareWay) => void;
  readonly told: string;
  /** Whether the system has a sheet for it. */
  readonly canTell: boolean;
};

export function SharePanel({ periods, chosen, onChoose, onShare, told, canTell }: SharePanelProps) {
  const id = useId();
  return (
    <section class="share-panel" aria-label={t('wins.share')}>
      {periods !== null && (
        <div class="share-period">
          {PERIOD_KINDS.map((kind) => (
            <button
              key={kind}
              type="button"
              class="button"
              aria-pressed={kind === chosen.kind}
              onClick={() => onChoose({ kind, key: null })}
            >
              {t(`wins.${kind}`)}
            </button>
          ))}
          <label class="visually-hidden" for={id}>
            {t('wins.which')}
          </label>
          <select
            id={id}
            class="field number"
            value={chosen.key ?? periods[0]?.key ?? ''}
            onChange={(event) => onChoose({ ...chosen, key: event.currentTarget.value })}
          >
            {periods.map(({ key }) => (
              <option key={key} value={key}>
                {periodName(chosen.kind, key)}
              </option>
            ))}
          </select>
        </div>
      )}
      <div class="share-ways">
        <button type="button" class="button text" onClick={() => onShare('read')}>
          {t('wins.readAloud')}
        </button>
        <button type="button" class="button text" onClick={() => onShare('print')}>
          {t('wins.print')}
        </button>
        <button type="button" class="button text" onClick={() => onShare('copy')}>
          {t('log.copy')}
        </button>
        {canTell && (
          <button type="button" class="button text" onClick={() => onShare('tell')}>
            {t('wins.tell')}
          </button>
        )}
        <span class="soft small" data-said>
          {told}
        </span>
      </div>
    </section>
  );
}

/** "November 2026", "2026", or "Week of Monday, November 16, 2026". */
export function periodName(kind: PeriodKind, key: string): string {
  switch (kind) {
    case 'week':
      return t('wins.weekFrom', [wholeDayName(key)]);
    case 'month':
      return monthName(key);
    case 'year':
      return yearName(key);
  }
}
