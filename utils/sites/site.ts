/** A site is a host with its subdomains and, if she likes, one part of it: `mail.google.com`, `example.org/forum`. */
import type { ReadonlyDeep } from 'type-fest';
import * as v from 'valibot';

export const SiteSchema = v.object({
  /** Lower case, ASCII, no `www.`, no trailing dot; with a port where one was typed: `localhost:3000`. */
  host: v.pipe(v.string(), v.nonEmpty(), v.maxLength(253 + ':65535'.length)),
  /** A path prefix that begins with `/`, or empty for the whole host. */
  path: v.pipe(v.string(), v.maxLength(1024)),
  /** Not counted, though a site around it is: `not docs.example.org`. */
  except: v.exactOptional(v.literal(true)),
});
export type Site = ReadonlyDeep<v.InferOutput<typeof SiteSchema>>;

/** What an address that somebody typed or pasted means. */
export type UnderstoodAddress = {
  /** The whole host: what a pasted address usually means. */
  readonly whole: Site;
  /** The part of it that the address points at, where there is one. */
  readonly part: Site | null;
};

/** Reads a typed or pasted address; null when it names no web site. User and trailing dot don't matter, a port does. */
export function understandAddress(text: string): UnderstoodAddress | null {
  const address = webAddress(text.trim());
  if (address === null) return null;
  const name = plainHost(address.hostname);
  if (name === '') return null;
  const host = name + portOf(address);
  const path = address.pathname.replace(/\/+$/, '');
  const whole = { host, path: '' };
  return { whole, part: path === '' ? null : { host, path } };
}

/** Whether this is what an address is understood as, letter by letter. */
export function isUnderstood(site: Site): boolean {
  // A name without dots is a host where somebody says that it is an address.
  const { except: _mark, ...place } = site;
  const understood = understandAddress(addressOfSite(place));
  return understood !== null && isSameSite(understood.part ?? understood.whole, place);
}

/**
 * The match patterns to ask the browser for, so that this site can be seen; none for an exception. Path and port stay
 * our own affair: Firefox takes no port.
 */
export function originsOf(site: Site): readonly string[] {
  if (site.except) return [];
  const { name } = partsOf(site.host);
  return [allowsSubdomains(name) ? `*://*.${name}/*` : `*://${name}/*`];
}

/** `localhost:3000` in two; without a port, `port` is empty. */
export function partsOf(host: string): { readonly name: string; readonly port: string } {
  const [, name = host, port = ''] = /^(.*?)(?::(\d+))?$/.exec(host) ?? [];
  return { name, port };
}

/** `:3000`; nothing for the ports that a browser takes by itself. */
export function portOf({ port }: URL): string {
  return port === '' || port === '80' || port === '443' ? '' : `:${port}`;
}

/** How a site is written in ASCII, as a key; for her it is `siteInWords`. An exception is another thing than the site. */
export function siteName(site: Site): string {
  return (site.except ? 'not ' : '') + site.host + site.path;
}

export function addressOfSite({ host, path }: Pick<Site, 'host' | 'path'>): string {
  return `https://${host}${path}`;
}

export function isSameSite(one: Site, other: Site): boolean {
  return one.host === other.host && one.path === other.path && one.except === other.except;
}

/** Lower case, without trailing dot, and without any `www.` where a name is left after it. */
export function plainHost(hostname: string): string {
  const host = hostname.toLowerCase().replace(/\.$/, '');
  return host.replace(/^(?:www\.)+(?=.*\.)/, '');
}

function webAddress(text: string): URL | null {
  if (text === '' || /\s/.test(text)) return null;
  const hasScheme = /^[a-z][a-z\d+.-]*:\/\//i.test(text);
  // Without a scheme, somebody@example.org is a mail address and no user name.
  if (!hasScheme && /^[^/]*@/.test(text)) return null;
  const withScheme = (hasScheme ? text : `https://${text}`).replace('://*.', '://');
  if (!URL.canParse(withScheme)) return null;
  const address = new URL(withScheme);
  const isWeb = address.protocol === 'https:' || address.protocol === 'http:';
  const isOne = isHost(address.hostname) || (hasScheme && isNearby(address.hostname));
  return isWeb && isOne ? address : null;
}

/** Names with dots between them, a numeric address, or this machine. */
function isHost(hostname: string): boolean {
  if (hostname === 'localhost' || /^\[[\da-f:.]+\]$/.test(hostname)) return true;
  return hostname.length <= 253 && /^[a-z\d_-]+(\.[a-z\d_-]+)+\.?$/.test(hostname);
}

/** A name without dots, as in a company's own network; an ending that everybody shares is none. */
function isNearby(hostname: string): boolean {
  return /^[a-z][a-z\d-]*$/.test(hostname) && !ENDINGS.includes(hostname);
}
const ENDINGS = ['com', 'org', 'net', 'edu', 'gov', 'info', 'biz', 'app', 'dev', 'io'];

/** A numeric address or a bare name has no subdomains, and browsers refuse a pattern that says so. */
export function allowsSubdomains(host: string): boolean {
  return host.includes('.') && !/^[\d.]+$/.test(host);
}
