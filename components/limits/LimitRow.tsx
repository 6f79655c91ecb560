/** One limit of a group as a sentence with its value and what happens then inside, and a toggle; off, it says "no limit". */
import { useRef, useState } from 'preact/hooks';
import { t } from '../../utils/browser/i18n';
import type { Suggestion } from '../../utils/habits/suggestion';
import { firmnessOf, isFirm, onRung } from '../../utils/limits/firmness';
import type { Limit, LimitKindId, Limits } from '../../utils/limits/kinds';
import { daily } from '../../utils/limits/kinds/daily';
import { openings } from '../../utils/limits/kinds/openings';
import { session } from '../../utils/limits/kinds/session';
import { limitAt } from '../../utils/limits/limit';
import type { Settings } from '../../utils/settings/schema';
import { lengthInWords } from '../../utils/words/lengths';
import { rungInWords } from '../../utils/words/limit';
import { SECOND_SLOT, SLOT } from '../FilledSentence';
import { EditedSentence, type EditedValue } from '../fields/EditedSentence';
import { Notice, type NoticeContent } from '../fields/Notice';
import { Toggle } from '../fields/Toggle';
import { ValueSentence } from '../fields/ValueSentence';
import '../fields/sentence-row.css';
import { HoursSentences } from './HoursSentences';
import './LimitRow.css';
import { RungEditor, type SentenceToType } from './RungEditor';
import { SuggestedDays } from './SuggestedDays';

/** A length that a limit could begin with, once she turns it on. */
export type LimitOffer = {
  readonly kind: Suggestion['kind'];
  readonly seconds: number;
  /** What it was worked out from, as long as she has not answered. */
  readonly days?: Suggestion['days'];
};

export type LimitRowProps = {
  /** Of this row: where its notice stands, and the start of its ids. */
  readonly place: string;
  readonly kind: LimitKindId;
  readonly limits: Limits;
  readonly offer: LimitOffer | null;
  readonly settings: Pick<Settings, 'dayStartMinutes' | 'pauseHours'>;
  readonly sentence: SentenceToType;
  readonly notice: NoticeContent | null;
  /** `before` is what Undo brings back. */
  readonly onChange: (limit: Limit, before: Limit) => void;
};

export function LimitRow(props: LimitRowProps) {
  const { place, kind, limits, notice, onChange } = props;
  const limit = limits[kind];
  const [offered, setOffered] = useState(props.offer);
  const rung = useRung(props);
  const atItsEnd = (
    <>
      <Notice place={place} notice={notice} />
      <Toggle
        id={limitToggleId(place)}
        label={t(`limits.${kind}.name`)}
        on={limit.on}
        onChange={(on) => {
          // Once: off and on again, it is what she made of it.
          setOffered(null);
          onChange(on && offered !== null ? limitAt(offered.seconds) : { ...limit, on }, limit);
        }}
      />
    </>
  );
  const firm = isFirm(limit) && <p class="hint">{t('limits.firmness.loosening')}</p>;
  if (kind === 'closedHours' && limit.on) {
    return (
      <div class="limit">
        <HoursSentences
          id={`${place}-value`}
          hours={limits.closedHours}
          dayStartMinutes={props.settings.dayStartMinutes}
          then={
            <div class="sentence-row">
              <EditedSentence text={t('limits.closedHours.then', [SLOT])} first={rung} />
            </div>
          }
          onChange={onChange}
        >
          {atItsEnd}
        </HoursSentences>
        {firm}
        {props.settings.pauseHours.on && firmnessOf(limit) === 'ask' && (
          <p class="hint">{t('limits.closedHours.pauseHours')}</p>
        )}
      </div>
    );
  }
  return (
    <div class="limit">
      <div class="sentence-row">
        {limit.on ? (
          <LimitSentence {...props} rung={rung} />
        ) : (
          <p class="words limit-bare soft">{t(`limits.${kind}.off`)}</p>
        )}
        {atItsEnd}
      </div>
      {(kind === 'openings' || kind === 'breath') && limit.on && (
        <p class="hint">{t('limits.openings.what')}</p>
      )}
      {firm}
      {offered !== null && !limit.on && (
        <>
          <p class="hint">{t('suggestion.startsAt', [lengthInWords(offered.seconds)])}</p>
          {props.offer?.days && <SuggestedDays days={props.offer.days} />}
        </>
      )}
    </div>
  );
}

/** A limit whose value is one number. */
function LimitSentence(props: LimitRowProps & { readonly rung: EditedValue }) {
  const { place, kind, limits, rung, onChange } = props;
  const shared = { id: `${place}-value`, label: t(`limits.${kind}.name`), second: rung };
  switch (kind) {
    case 'openings': {
      const limit = limits.openings;
      const becomes = (value: number | string) => ({ ...limit, count: Number(value) });
      return (
        <ValueSentence
          {...shared}
          text={t('limits.openings.on', limit.count, [SLOT, SECOND_SLOT])}
          field={openings.field}
          value={limit.count}
          onChange={(value, before) => onChange(becomes(value), becomes(before))}
        />
      );
    }
    case 'session':
    case 'daily': {
      const limit = limits[kind];
      const becomes = (value: number | string) => ({ ...limit, seconds: Number(value) });
      return (
        <ValueSentence
          {...shared}
          text={t(`limits.${kind}.on`, [SLOT, SECOND_SLOT])}
          field={kind === 'daily' ? daily.field : session.field}
          value={limit.seconds}
          onChange={(value, before) => onChange(becomes(value), becomes(before))}
        />
      );
    }
    case 'breath':
      return <p class="words limit-bare">{t('limits.breath.on')}</p>;
    case 'closedHours':
      return null;
  }
}

/** What happens when it is reached: the second value of its sentence. */
function useRung({ place, kind, limits, sentence, onChange }: LimitRowProps): EditedValue {
  const limit = limits[kind];
  const before = useRef(limit);
  const rung = firmnessOf(limit);
  return {
    id: `${place}-rung`,
    label: t('limits.firmness.name'),
    value: rungInWords(kind, rung),
    kind: 'choice',
    onOpen: () => {
      before.current = limit;
    },
    editor: (close) => (
      <RungEditor
        place={place}
        kind={kind}
        rung={rung}
        sentence={sentence}
        onChoose={(chosen) => onChange(onRung(limit, chosen), before.current)}
        onDone={close}
      />
    ),
  };
}

/** The part of a row that is always there, for the focus to come back to. */
export function limitToggleId(place: string): string {
  return `${place}-toggle`;
}
