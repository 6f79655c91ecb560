/** One limit of a group as a sentence with its value inside, and a toggle; off, it says "no limit". */
import { t } from '../../utils/browser/i18n';
import type { Limit, LimitKindId, Limits } from '../../utils/limits/kinds';
import { daily } from '../../utils/limits/kinds/daily';
import { openings } from '../../utils/limits/kinds/openings';
import { session } from '../../utils/limits/kinds/session';
import { SLOT } from '../FilledSentence';
import { Notice, type NoticeContent } from '../fields/Notice';
import { Toggle } from '../fields/Toggle';
import { ValueSentence } from '../fields/ValueSentence';
import '../fields/sentence-row.css';
import { HoursSentences } from './HoursSentences';
import './LimitRow.css';

export type LimitRowProps = {
  /** Of this row: where its notice stands, and the start of its ids. */
  readonly place: string;
  readonly kind: LimitKindId;
  readonly limits: Limits;
  /** When her day starts, minutes after midnight. */
  readonly dayStartMinutes: number;
  readonly notice: NoticeContent | null;
  /** `before` is what Undo brings back. */
  readonly onChange: (limit: Limit, before: Limit) => void;
};

export function LimitRow(props: LimitRowProps) {
  const { place, kind, limits, notice, onChange } = props;
  const limit = limits[kind];
  const atItsEnd = (
    <>
      <Notice place={place} notice={notice} />
      <Toggle
        id={limitToggleId(place)}
        label={t(`limits.${kind}.name`)}
        on={limit.on}
        onChange={(on) => onChange({ ...limit, on }, limit)}
      />
    </>
  );
  if (kind === 'closedHours' && limit.on) {
    return (
      <div class="limit">
        <HoursSentences
          id={`${place}-value`}
          hours={limits.closedHours}
          dayStartMinutes={props.dayStartMinutes}
          onChange={onChange}
        >
          {atItsEnd}
        </HoursSentences>
      </div>
    );
  }
  return (
    <div class="limit">
      <div class="sentence-row">
        {limit.on ? (
          <LimitSentence {...props} />
        ) : (
          <p class="words limit-off soft">{t(`limits.${kind}.off`)}</p>
        )}
        {atItsEnd}
      </div>
      {kind === 'openings' && limit.on && <p class="hint">{t('limits.openings.what')}</p>}
    </div>
  );
}

/** A limit whose value is one number. */
function LimitSentence({ place, kind, limits, onChange }: LimitRowProps) {
  const shared = { id: `${place}-value`, label: t(`limits.${kind}.name`) };
  switch (kind) {
    case 'openings': {
      const { count } = limits.openings;
      const becomes = (value: number | string) => ({ on: true, count: Number(value) });
      return (
        <ValueSentence
          {...shared}
          text={t('limits.openings.on', count, [SLOT])}
          field={openings.field}
          value={count}
          onChange={(value, before) => onChange(becomes(value), becomes(before))}
        />
      );
    }
    case 'session':
    case 'daily': {
      const becomes = (value: number | string) => ({ on: true, seconds: Number(value) });
      return (
        <ValueSentence
          {...shared}
          text={t(`limits.${kind}.on`, [SLOT])}
          field={kind === 'daily' ? daily.field : session.field}
          value={limits[kind].seconds}
          onChange={(value, before) => onChange(becomes(value), becomes(before))}
        />
      );
    }
    case 'closedHours':
      return null;
  }
}

/** The part of a row that is always there, for the focus to come back to. */
export function limitToggleId(place: string): string {
  return `${place}-toggle`;
}
