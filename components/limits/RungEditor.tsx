/** How a limit holds, each way with what it means; and her sentence, where that is asked for. */
import { useId, useRef } from 'preact/hooks';
import { sentences, t } from '../../utils/browser/i18n';
import { FIRMNESSES, type Firmness, isFirm } from '../../utils/limits/firmness';
import type { LimitKindId } from '../../utils/limits/kinds';
import { SETTINGS } from '../../utils/settings/schema';
import { rungInWords } from '../../utils/words/limit';
import { TextLine } from '../fields/TextLine';
import { RowRadio } from '../RowChoice';
import './RungEditor.css';

/** What she types on one of the rungs: her own words, or, while there are none, the product's. */
export type SentenceToType = {
  readonly own: string;
  readonly ours: string;
  /** `before` is what Undo brings back. */
  readonly onChange: (own: string, before: string, place: string) => void;
};

export type RungEditorProps = {
  readonly place: string;
  readonly kind: LimitKindId;
  readonly rung: Firmness;
  readonly sentence: SentenceToType;
  readonly onChoose: (rung: Firmness) => void;
  /** She has pressed one. Arrow keys only pass through. */
  readonly onDone: () => void;
};

export function RungEditor({ place, kind, rung, sentence, onChoose, onDone }: RungEditorProps) {
  const group = useId();
  const isPassing = useRef(false);
  const before = useRef(sentence.own);
  return (
    <>
      <fieldset
        class="rungs"
        data-first
        aria-label={t('limits.firmness.name')}
        onKeyDown={({ key }) => {
          isPassing.current = key.startsWith('Arrow');
        }}
        onKeyUp={() => {
          isPassing.current = false;
        }}
      >
        {FIRMNESSES.map((one) => (
          <RowRadio
            key={one}
            group={group}
            label={rungInWords(kind, one)}
            next={meaning(one)}
            chosen={one === rung}
            onChoose={() => {
              onChoose(one);
              // Her sentence may be written next.
              if (!isPassing.current && one !== 'sentence') onDone();
            }}
          />
        ))}
      </fieldset>
      {rung === 'sentence' && (
        <div class="rung-sentence">
          <TextLine
            id={`${place}-sentence`}
            field={SETTINGS.sentence}
            label={t('settings.sentence.name')}
            hint={t('settings.sentence.hint', [sentence.ours])}
            placeholder={sentence.ours}
            text={sentence.own}
            onChange={(own) => sentence.onChange(own, before.current, place)}
          />
        </div>
      )}
    </>
  );
}

function meaning(rung: Firmness): string {
  const isHeld = rung !== 'ask' && isFirm({ on: true, firmness: rung });
  return sentences(t(`limits.firmness.next.${rung}`), isHeld ? t('limits.firmness.loosening') : '');
}
