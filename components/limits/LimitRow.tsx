/** One limit of a group as a sentence with its value inside, and a toggle; off, it says "no limit". */
import { t } from '../../utils/browser/i18n';
import type { LIMIT_KINDS } from '../../utils/limits/kinds';
import type { LengthLimit } from '../../utils/limits/limit';
import { SLOT } from '../FilledSentence';
import { Notice, type NoticeContent } from '../fields/Notice';
import { Toggle } from '../fields/Toggle';
import { ValueSentence } from '../fields/ValueSentence';
import '../fields/sentence-row.css';
import './LimitRow.css';

export type LimitKind = (typeof LIMIT_KINDS)[number];

export type LimitRowProps = {
  /** Of this row: where its notice stands, and the start of its ids. */
  readonly place: string;
  readonly kind: LimitKind;
  readonly limit: LengthLimit;
  readonly notice: NoticeContent | null;
  /** `before` is what Undo brings back. */
  readonly onChange: (limit: LengthLimit, before: LengthLimit) => void;
};

export function LimitRow({ place, kind, limit, notice, onChange }: LimitRowProps) {
  const name = t(`limits.${kind.id}.name`);
  return (
    <div class="sentence-row">
      {limit.on ? (
        <ValueSentence
          id={`${place}-value`}
          text={t(`limits.${kind.id}.on`, [SLOT])}
          label={name}
          field={kind.field}
          value={limit.seconds}
          onChange={(seconds, before) =>
            onChange({ on: true, seconds: Number(seconds) }, { on: true, seconds: Number(before) })
          }
        />
      ) : (
        <p class="words limit-off soft">{t(`limits.${kind.id}.off`)}</p>
      )}
      <Notice place={place} notice={notice} />
      <Toggle
        id={limitToggleId(place)}
        label={name}
        on={limit.on}
        onChange={(on) => onChange({ ...limit, on }, limit)}
      />
    </div>
  );
}

/** The part of a row that is always there, for the focus to come back to. */
export function limitToggleId(place: string): string {
  return `${place}-toggle`;
}
