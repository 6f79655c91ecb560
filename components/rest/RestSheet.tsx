/** What her rests are like: her name for herself, her sentence or one of ours, a sound at the end. */
import { useState } from 'preact/hooks';
import { clockTime, t } from '../../utils/browser/i18n';
import { SENTENCE_VARIANTS } from '../../utils/rests/sentence';
import { SETTINGS, type Settings } from '../../utils/settings/schema';
import { Notice, type NoticeContent } from '../fields/Notice';
import { TextLine } from '../fields/TextLine';
import { RowRadio } from '../RowChoice';
import { ToneRow } from './ToneRow';
import { ourSentence, ourSentenceFor, restingUntil } from './words';
import './RestSheet.css';
import '../fields/sentence-row.css';

type RestSettings = Partial<Pick<Settings, 'sentence' | 'sentenceVariant' | 'ownName' | 'tone'>>;
/** `place` is where the notice stands, `before` what Undo brings back, `focusId` where the focus goes then. */
type ChangeRest = (change: {
  readonly settings: RestSettings;
  readonly before: RestSettings;
  readonly place: string;
  readonly focusId: string;
}) => void;

export type RestSheetProps = {
  readonly settings: Settings;
  readonly notice: NoticeContent | null;
  readonly onChange: ChangeRest;
  /** Plays the sound; false where the browser keeps the page silent. */
  readonly onHear: () => Promise<boolean>;
};

/** An afternoon, for the example. */
const EXAMPLE_AT = new Date(2000, 0, 1, 15, 40).getTime();

export function RestSheet(props: RestSheetProps) {
  const { settings, notice, onChange } = props;
  return (
    <section class="sheet" aria-labelledby="rest-sheet-title">
      <h2 id="rest-sheet-title">{t('settings.rest.title')}</h2>
      <p class="soft">{t('settings.rest.intro')}</p>
      <TextSetting
        id="ownName"
        hint={t('settings.ownName.hint', [restingUntil(clockTime(EXAMPLE_AT), settings.ownName)])}
        {...props}
      />
      <TextSetting
        id="sentence"
        hint={t('settings.sentence.hint', [ourSentenceFor(settings)])}
        placeholder={ourSentenceFor(settings)}
        {...props}
      />
      <OurSentences {...props} />
      <ToneRow
        on={settings.tone}
        notice={notice}
        onHear={props.onHear}
        onChange={(place, focusId, tone) =>
          onChange({ settings: { tone }, before: { tone: !tone }, place, focusId })
        }
      />
    </section>
  );
}

function TextSetting(
  props: RestSheetProps & {
    readonly id: 'ownName' | 'sentence';
    readonly hint: string;
    readonly placeholder?: string;
  },
) {
  const { id, settings, notice, onChange } = props;
  const [before, setBefore] = useState(settings[id]);
  const place = `rest-${id}`;
  return (
    <div class="sentence-row">
      <div class="words setting-text" onFocusIn={() => setBefore(settings[id])}>
        <TextLine
          id={`${place}-value`}
          field={SETTINGS[id]}
          label={t(`settings.${id}.name`)}
          hint={props.hint}
          placeholder={props.placeholder}
          text={settings[id]}
          onChange={(text) =>
            onChange({
              settings: { [id]: text },
              before: { [id]: before },
              place,
              focusId: `${place}-value`,
            })
          }
        />
      </div>
      <Notice place={place} notice={notice} />
    </div>
  );
}

/** One press takes one of them in place of her own words; Undo brings those back. */
function OurSentences({ settings, notice, onChange }: RestSheetProps) {
  const { sentence, sentenceVariant, ownName } = settings;
  const place = 'rest-ours';
  const offered = SENTENCE_VARIANTS.filter(
    (variant) => variant !== 'own-name' || ownName.trim() !== '',
  );
  // Without a name, the one with it is the usual one.
  const chosen = offered.find((variant) => variant === sentenceVariant) ?? 'usual';
  return (
    <div class="our-sentences">
      <fieldset>
        <legend class="field-label">{t('settings.sentence.ours')}</legend>
        {offered.map((variant) => (
          <RowRadio
            key={variant}
            id={`${place}-${variant}`}
            group={place}
            voice
            label={ourSentence(variant, ownName)}
            chosen={sentence === '' && variant === chosen}
            onChoose={() =>
              onChange({
                settings: { sentence: '', sentenceVariant: variant },
                before: { sentence, sentenceVariant },
                place,
                focusId: `${place}-${variant}`,
              })
            }
          />
        ))}
      </fieldset>
      <Notice place={place} notice={notice} />
    </div>
  );
}
