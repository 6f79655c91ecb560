/** The words of the chosen entry, and what she can do: strike out all of it or a part, or put it back. */
import { useId, useState } from 'preact/hooks';
import { clockTime, t } from '../../utils/browser/i18n';
import { TypedHint } from '../fields/TypedHint';
import type { CountedEntry, Entry, Stretch } from './entries';
import { whyInWords } from './in-words';
import { hasParts, partBetween, type TypedTimes, timeToType } from './typed-times';
import './EntryWords.css';
import '../fields/number.css';

export type EntryWordsProps = {
  readonly entry: Entry;
  /** Said above its reason, where it isn't said elsewhere. */
  readonly title: string | null;
  readonly timeZone: string;
  /** Null where nothing can be done about it. */
  readonly deeds: {
    readonly onStrike: (stretch: Stretch) => void;
    readonly onPutBack: (stretch: Stretch) => void;
  } | null;
};

/** One entry is chosen at a time, so there is one such button. */
export const DEED_ID = 'strike-or-put-back';

export function EntryWords({ entry, title, timeZone, deeds }: EntryWordsProps) {
  const isStruck = entry.kind === 'counted' && entry.span.struck;
  return (
    <div class="entry-words">
      {title !== null && <p class="entry-title">{title}</p>}
      {!isStruck && <p>{whyInWords(entry)}</p>}
      {/* Always there, so that a screen reader hears it when she has struck it out. */}
      <p data-said>{isStruck ? whyInWords(entry) : ''}</p>
      {entry.kind === 'counted' && deeds !== null && (
        <Deeds key={entry.fromAt} entry={entry} timeZone={timeZone} {...deeds} />
      )}
    </div>
  );
}

type DeedsProps = NonNullable<EntryWordsProps['deeds']> & {
  readonly entry: CountedEntry;
  readonly timeZone: string;
};

const AS_IT_IS: TypedTimes = { from: null, to: null };

function Deeds({ entry, timeZone, onStrike, onPutBack }: DeedsProps) {
  const [typed, setTyped] = useState(AS_IT_IS);
  const id = useId();
  const { fromAt, toAt, span } = entry;
  const canPart = !span.struck && hasParts(entry);
  const part = canPart ? partBetween(typed, entry, timeZone) : entry;
  const act = () => {
    if (part === null) {
      document.getElementById(`${id}-from`)?.focus();
      return;
    }
    setTyped(AS_IT_IS);
    (span.struck ? onPutBack : onStrike)({ fromAt: part.fromAt, toAt: part.toAt });
  };
  const field = (which: keyof TypedTimes, at: number) => (
    <div>
      <label class="field-label small" for={`${id}-${which}`}>
        {t(`insights.${which}`)}
      </label>
      <input
        id={`${id}-${which}`}
        class="field number"
        type="time"
        required
        value={typed[which] ?? timeToType(at, timeZone)}
        aria-describedby={`${id}-hint`}
        aria-invalid={part === null}
        onInput={(event) => setTyped({ ...typed, [which]: event.currentTarget.value })}
      />
    </div>
  );
  return (
    <>
      <div class="entry-deeds">
        {canPart && field('from', fromAt)}
        {canPart && field('to', toAt)}
        <button id={DEED_ID} type="button" class="button" onClick={act}>
          {t(span.struck ? 'insights.putBack' : 'insights.notMe')}
        </button>
      </div>
      {canPart && (
        <TypedHint
          id={`${id}-hint`}
          words={t('insights.outside', [clockTime(fromAt), clockTime(toAt)])}
          isSaid={part === null}
        />
      )}
    </>
  );
}
