/** Hosts that a mail service has moved to, or come to: whoever counts that service at another one is offered each once. */
import type { Group } from './group';
import type { Wish } from './here';
import { EMAIL_PRESETS, type Preset, presetSites } from './presets';
import { isSameSite, type Site } from './site';

/** A site of a preset, by its id, that was not there at first. It stands in that preset's hosts as well. */
export type Gain = { readonly preset: string; readonly site: Site };

/** In the order in which they came, and never shortened: she has been told of so many of the first. */
export const GAINS: readonly Gain[] = [
  // https://learn.microsoft.com/microsoft-365/enterprise/cloud-microsoft-domain
  { preset: 'outlook', site: { host: 'outlook.cloud.microsoft', path: '' } },
];

export type GainOffer = { readonly preset: Preset; readonly site: Site; readonly wish: Wish };

/** The first of those that she has not been told of, of a service that she counts elsewhere; null when there is none. */
export function gainOffer(
  gainsTold: number,
  groups: readonly Group[],
  gains: readonly Gain[] = GAINS,
  presets: readonly Preset[] = EMAIL_PRESETS,
): GainOffer | null {
  for (const { preset: id, site } of gains.slice(gainsTold)) {
    const preset = presets.find((one) => one.id === id);
    const has = (group: Group) =>
      preset !== undefined &&
      presetSites(preset).some((one) => group.sites.some((other) => isSameSite(one, other)));
    const group = groups.find(has);
    const isCounted = groups.some(({ sites }) => sites.some((one) => isSameSite(one, site)));
    if (preset === undefined || group === undefined || isCounted) continue;
    const wish = { group: { id: group.id, name: group.name }, isNewGroup: false, sites: [site] };
    return { preset, site, wish };
  }
  return null;
}

/** How many of the first she has been told of once she has answered for this one. */
export function toldUpTo(site: Site, gains: readonly Gain[] = GAINS): number {
  return gains.findIndex((gain) => isSameSite(gain.site, site)) + 1;
}
