/** Mail services as rows to tick. */
import { t } from '../../utils/browser/i18n';
import { type Preset, presetSites } from '../../utils/sites/presets';
import { siteLabel } from '../../utils/sites/site-label';
import { FilledSentence, SLOT } from '../FilledSentence';
import { RowTick } from '../RowChoice';
import './PresetList.css';

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
        <RowTick
          key={preset.id}
          id={presetTickId(preset)}
          label={preset.name}
          next={<Hosts preset={preset} />}
          checked={ticked.has(preset.id)}
          onTick={(on) => tick(preset.id, on)}
        />
      ))}
    </div>
  );
}

function Hosts({ preset }: { readonly preset: Preset }) {
  const [first, ...more] = presetSites(preset);
  if (first === undefined) return null;
  return (
    <FilledSentence
      text={more.length === 0 ? SLOT : t('sites.andMore', more.length, [SLOT, more.length])}
    >
      <bdi>{siteLabel(first)}</bdi>
    </FilledSentence>
  );
}
