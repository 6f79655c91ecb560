/** One word of another tool's list of sites: the sites that it means here, or why it means none. */
import * as v from 'valibot';
import { isSharedEnding } from '../sites/shared-endings';
import { isUnderstood, partsOf, type Site, SiteSchema, understandAddress } from '../sites/site';
import { readTyped } from '../sites/typed';
import type { LeftOutKind } from './foreign';

export type Pattern =
  /** `isExact`: there, subdomains are not in it. */
  | { readonly kind: 'sites'; readonly sites: readonly Site[]; readonly isExact: boolean }
  | { readonly kind: 'left'; readonly why: LeftOutKind };

const LEFT = (why: LeftOutKind): Pattern => ({ kind: 'left', why });

/**
 * `example.org/forum`, `*.example.org`, `example.org/*`. A part of it where somebody typed one; nothing wider than a
 * host with its subdomains, which is the widest that the browser is ever asked for.
 */
export function sitesOfPattern(word: string): Pattern {
  const { text, isWide } = plainPattern(word);
  const why = reasonAgainst(text, isWide);
  if (why !== null) return LEFT(why);
  const typed = readTyped(text);
  switch (typed.kind) {
    case 'site': {
      const site = typed.part ?? typed.whole;
      return isSite(site) ? { kind: 'sites', sites: [site], isExact: !isWide } : LEFT('unread');
    }
    // What people type for their mail leads to where it is read.
    case 'mail-service':
      return { kind: 'sites', sites: typed.sites, isExact: false };
    case 'shared-ending':
      return LEFT('tooWide');
    default:
      return LEFT('unread');
  }
}

/** The same word as an exception, or why it is none. */
export function exceptionOfPattern(word: string): Site | LeftOutKind {
  const { text, isWide } = plainPattern(word);
  const why = reasonAgainst(text, isWide);
  if (why !== null) return why;
  const understood = understandAddress(text);
  if (understood === null) return 'unread';
  const place = understood.part ?? understood.whole;
  return isSite(place) ? { ...place, except: true } : 'unread';
}

/** Without the wildcards that say no more than what a site means here anyway. */
function plainPattern(word: string): { readonly text: string; readonly isWide: boolean } {
  const address = word.replace(/^(?:https?|\*):\/+/i, '');
  const bare = address.replace(/^(?:\*{1,2}\.)+/, '');
  const text = bare.replace(/\/(?:\*{1,2}\+?)?$/, '');
  return { text, isWide: bare !== address };
}

function reasonAgainst(text: string, isWide: boolean): LeftOutKind | null {
  if (/^[*.]*$/.test(text)) return 'tooWide';
  if (text.includes('*')) return 'wildcards';
  if (/[?#]/.test(text)) return 'addressParts';
  // The name of a mail service, or a word: in a list of addresses it is none.
  if (!text.includes('.') && !text.startsWith('localhost')) return isWide ? 'tooWide' : 'unread';
  const host = understandAddress(text)?.whole.host;
  if (host !== undefined && FILE.test(host)) return 'unread';
  const isEnding = host !== undefined && isSharedEnding(partsOf(host).name);
  return isEnding ? 'tooWide' : null;
}

/** `blocked.html`, `game.exe`: no country or company has such an ending. */
const FILE =
  /\.(?:aspx?|bat|css|csv|dll|dmg|exe|gif|html?|ico|ini|jpe?g|js|json|lnk|log|mp3|msi|pdf|php|png|svg|txt|xml)$/;

/** What has passed this comes back from a file of ours as it is. */
function isSite(site: Site): boolean {
  return v.is(SiteSchema, site) && isUnderstood(site);
}
