/** The mail services to tick; none is ticked for her. */
import { useId, useState } from 'preact/hooks';
import { t } from '../../utils/browser/i18n';
import { type Preset, presetSites } from '../../utils/sites/presets';
import { type Site, siteName } from '../../utils/sites/site';
import './sites.css';

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
  const tick = (id: string, on: boolean) =>
    setTicked(new Set(on ? [...ticked, id] : [...ticked].filter((other) => other !== id)));
  return (
    <fieldset class="presets">
      <legend class={isFirst ? 'voice question' : 'field-label'}>{question}</legend>
      <p class="promise">{t('sites.promise')}</p>
      <div class="preset-list">
        {presets.map((preset) => (
          <label key={preset.id} class="preset">
            <input
              type="checkbox"
              checked={ticked.has(preset.id)}
              onChange={(event) => tick(preset.id, event.currentTarget.checked)}
            />
            <span>
              <span class="preset-name">{preset.name}</span> <Hosts preset={preset} />
            </span>
          </label>
        ))}
      </div>
      <div class="press-row">
        <button
          type="button"
          class={isFirst ? 'button main' : 'button'}
          aria-describedby={waitId}
          onClick={() => {
            if (chosen.length > 0) onCount(chosen.flatMap(presetSites));
          }}
        >
          {t('sites.countThese')}
        </button>
        <span id={waitId} class="soft" role="status">
          {chosen.length === 0 ? t('sites.tickFirst') : ''}
        </span>
      </div>
    </fieldset>
  );
}

function Hosts({ preset }: { readonly preset: Preset }) {
  const [first, ...more] = presetSites(preset);
  if (first === undefined) return null;
  return (
    <span class="preset-hosts soft small">
      <bdi>{siteName(first)}</bdi>
      {more.length > 0 && ` ${t('sites.andMore', more.length)}`}
    </span>
  );
}
