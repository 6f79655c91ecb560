/** What she has ticked and typed on the card that asks for her mail; nothing of it is stored before she says so. */
import { useState } from 'preact/hooks';
import { hasMore, notYetCounted } from '../../../components/sites/site-list';
import { type TypedAddress, useTypedAddress } from '../../../components/sites/use-typed-address';
import type { Group } from '../../../utils/sites/group';
import { EMAIL_PRESETS, type Preset, presetSites } from '../../../utils/sites/presets';
import { isSameSite, type Site } from '../../../utils/sites/site';

export type MailChoice = {
  /** Those that have something to add. */
  readonly presets: readonly Preset[];
  readonly ticked: ReadonlySet<string>;
  readonly tick: (ticked: ReadonlySet<string>) => void;
  readonly address: TypedAddress;
  readonly wantsAddress: boolean;
  readonly askForAddress: () => void;
  /** She has typed something there that is no address yet. */
  readonly isHalfTyped: boolean;
  /** What it is called, one name for each. */
  readonly names: readonly string[];
  /** All of it, each once. */
  readonly sites: readonly Site[];
};

export function useMailChoice(groups: readonly Group[]): MailChoice {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [wantsAddress, setWantsAddress] = useState(false);
  const address = useTypedAddress(groups);
  const presets = EMAIL_PRESETS.filter((preset) => hasMore(preset, groups));
  const chosen = presets.filter(({ id }) => ticked.has(id));
  const ofPresets = notYetCounted(chosen.flatMap(presetSites), groups);
  const typed = wantsAddress ? address.sites : [];
  const others = typed.filter((site) => !ofPresets.some((other) => isSameSite(site, other)));
  return {
    presets,
    ticked,
    tick: setTicked,
    address,
    wantsAddress,
    askForAddress: () => setWantsAddress(true),
    isHalfTyped: wantsAddress && address.text.trim() !== '' && !address.isUnderstood,
    names: [...chosen.map(({ name }) => name), ...(others.length > 0 ? [address.name] : [])],
    sites: [...ofPresets, ...others],
  };
}
