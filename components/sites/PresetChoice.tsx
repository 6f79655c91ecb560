/** The mail services to tick; none is ticked for her. */
import { useId, useState } from 'preact/hooks';
import { BROWSER, t } from '../../utils/browser/i18n';
import { type Preset, presetSites } from '../../utils/sites/presets';
import type { Site } from '../../utils/sites/site';
import { PresetList } from './PresetList';
import './presets.css';

export type PresetChoiceProps = {
  readonly presets: readonly Preset[];
  readonly question: string;
  /** The first thing she is asked: its button is the page's filled one. */
  readonly isFirst: boolean;
  readonly onCount: (sites: readonly Site[]) => void;
};

export function PresetChoice({ presets, question, isFirst, onCount }: PresetChoiceProps) {
  const waitId = useId();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const chosen = presets.filter((preset) => ticked.has(preset.id));
  return (
    <fieldset class="presets">
      <legend class={isFirst ? 'voice question' : 'field-label'}>{question}</legend>
      <p class="promise">{t(`sites.promise.${BROWSER}`)}</p>
      <PresetList presets={presets} ticked={ticked} onTick={setTicked} />
      <div class="press-row">
        <button
          type="button"
          class={isFirst ? 'button main' : 'button'}
          aria-describedby={waitId}
          onClick={() => {
            if (chosen.length > 0) onCount(chosen.flatMap(presetSites));
          }}
        >
          {t('common.addThese')}
        </button>
        <span id={waitId} class="soft" data-said>
          {chosen.length === 0 ? t('sites.tickFirst') : ''}
        </span>
      </div>
    </fieldset>
  );
}
