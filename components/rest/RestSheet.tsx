/** What her rests are like: her name for herself, her sentence or one of ours, a sound at the end. */
import { clockTime, t } from '../../utils/browser/i18n';
import { SENTENCE_VARIANTS } from '../../utils/rests/sentence';
import type { Settings } from '../../utils/settings/schema';
import { Notice, type NoticeContent } from '../fields/Notice';
import { RowRadio } from '../RowChoice';
import { LetGoRows } from './LetGoRows';
import { type ChangeText, TextSetting } from './TextSetting';
import { ToneRow } from './ToneRow';
import { ourSentence, ourSentenceFor, restingUntil } from './words';
import './RestSheet.css';

type ChangeRest = ChangeText<
  'sentence' | 'sentenceVariant' | 'ownName' | 'tone' | 'letGoDaily' | 'letGoWeekly'
>;

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
        label={t('settings.ownName.name')}
        hint={t('settings.ownName.hint', [restingUntil(clockTime(EXAMPLE_AT), settings.ownName)])}
        settings={settings}
        notice={notice}
        onChange={onChange}
      />
      <TextSetting
        id="sentence"
        label={t('settings.sentence.name')}
        hint={t('settings.sentence.hint', [ourSentenceFor(settings)])}
        placeholder={ourSentenceFor(settings)}
        settings={settings}
        notice={notice}
        onChange={onChange}
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
      <LetGoRows settings={settings} notice={notice} onChange={onChange} />
    </section>
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
