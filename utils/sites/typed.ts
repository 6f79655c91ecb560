/** What somebody means who types an address by hand. */
import { isMailAddress, mailServiceOf } from './mail-service';
import { type Preset, presetSites } from './presets';
import { isSharedEnding } from './shared-endings';
import { partsOf, type Site, understandAddress } from './site';

export type Typed =
  | { readonly kind: 'site'; readonly whole: Site; readonly part: Site | null }
  /** Mail is read at another place than what was typed. */
  | { readonly kind: 'mail-service'; readonly service: Preset; readonly sites: readonly Site[] }
  /** Somebody's address at a service that isn't known here. */
  | { readonly kind: 'mail-address' }
  /** `co.uk`: everybody's. */
  | { readonly kind: 'shared-ending'; readonly host: string }
  | { readonly kind: 'nothing' };

export function readTyped(text: string): Typed {
  const service = mailServiceOf(text);
  if (service !== null) return { kind: 'mail-service', service, sites: presetSites(service) };
  if (isMailAddress(text)) return { kind: 'mail-address' };
  const understood = understandAddress(text);
  if (understood === null) return { kind: 'nothing' };
  const { name } = partsOf(understood.whole.host);
  // To a browser "1" is 0.0.0.1, and "999" is 0.0.3.231.
  if (/^[\d.]+$/.test(name) && !text.includes(name)) return { kind: 'nothing' };
  if (isSharedEnding(name)) return { kind: 'shared-ending', host: name };
  return { kind: 'site', ...understood };
}
