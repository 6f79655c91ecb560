/** What somebody means who types an address by hand. */
import { isMailAddress, mailServiceOf } from './mail-service';
import { type Preset, presetSites } from './presets';
import { isSharedEnding } from './shared-endings';
import { isSameSite, partsOf, type Site, understandAddress } from './site';

export type Typed =
  | { readonly kind: 'site'; readonly whole: Site; readonly part: Site | null }
  /** Mail is read at another place than what was typed. */
  | { readonly kind: 'mail-service'; readonly service: Preset; readonly sites: readonly Site[] }
  /** Somebody's address at a service that isn't known here. */
  | { readonly kind: 'mail-address' }
  /** `co.uk`: everybody's. */
  | { readonly kind: 'shared-ending'; readonly host: string }
  /** A list, pasted: what of it is an address, and the first that is none. */
  | { readonly kind: 'list'; readonly sites: readonly Site[]; readonly unread: string | null }
  | { readonly kind: 'nothing' };

export function readTyped(text: string): Typed {
  const service = mailServiceOf(text);
  if (service !== null) return { kind: 'mail-service', service, sites: presetSites(service) };
  if (isMailAddress(text)) return { kind: 'mail-address' };
  const list = listIn(text);
  if (list !== null) return list;
  const understood = understandAddress(text);
  if (understood === null) return { kind: 'nothing' };
  const { name } = partsOf(understood.whole.host);
  // To a browser "1" is 0.0.0.1, and "999" is 0.0.3.231.
  if (/^[\d.]+$/.test(name) && !text.includes(name)) return { kind: 'nothing' };
  if (isSharedEnding(name)) return { kind: 'shared-ending', host: name };
  return { kind: 'site', ...understood };
}

/** Two addresses or more, with blanks, commas or lines between them; null for anything else. */
function listIn(text: string): Typed | null {
  const words = text.split(/[\s,;]+/).filter((word) => word !== '');
  if (words.length < 2) return null;
  const read = words.map((word) => ({ word, sites: sitesIn(word) }));
  const sites = read.flatMap((one) => one.sites);
  const distinct = sites.filter(
    (site, at) => sites.findIndex((one) => isSameSite(one, site)) === at,
  );
  if (distinct.length < 2) return null;
  const unread = read.find((one) => one.sites.length === 0)?.word ?? null;
  return { kind: 'list', sites: distinct, unread };
}

function sitesIn(word: string): readonly Site[] {
  const typed = readTyped(word);
  if (typed.kind === 'mail-service') return typed.sites;
  if (typed.kind !== 'site') return [];
  return [/^https?:/i.test(word) ? typed.whole : (typed.part ?? typed.whole)];
}
