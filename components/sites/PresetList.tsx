/** Mail services as rows to tick. */
import { t } from '../../utils/browser/i18n';
import { type Preset, presetSites } from '../../utils/sites/presets';
import { siteLabel } from '../../utils/sites/site-label';
import { FilledSentence, SLOT } from '../FilledSentence';
import './sites.css';

export type PresetListProps = {
  readonly presets: readonly Preset[];
  /** The ids of those that are ticked. */
  readonly ticked: ReadonlySet<string>;
  readonly onTick: (ticked: ReadonlySet<string>) => void;
};

/** The id of the box that ticks a service, for the focus. */
export function presetTickId(preset: Preset): string {
  return `tick-${preset.id}`;
}

export function PresetList({ presets, ticked, onTick }: PresetListProps) {
  const tick = (id: string, on: boolean) =>
    onTick(new Set(on ? [...ticked, id] : [...ticked].filter((other) => other !== id)));
  return (
    <div class="preset-list">
      {presets.map((preset) => (
        <label key={preset.id} class="preset">
          <input
            id={presetTickId(preset)}
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
  );
}

function Hosts({ preset }: { readonly preset: Preset }) {
  const [first, ...more] = presetSites(preset);
  if (first === undefined) return null;
  return (
    <span class="preset-hosts soft small">
      <FilledSentence
        text={more.length === 0 ? SLOT : t('sites.andMore', more.length, [SLOT, more.length])}
      >
        <bdi>{siteLabel(first)}</bdi>
      </FilledSentence>
    </span>
  );
}
