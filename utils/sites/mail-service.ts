/** Where somebody's mail is read, from what people type for it: `gmail.com`, `hotmail`, their own address. */
import { EMAIL_PRESETS, type Preset } from './presets';
import { understandAddress } from './site';

/** The last word of "Jane <jane@gmail.com>" or "mailto:jane@gmail.com". */
const MAIL_ADDRESS = /(?:^|[\s<:])[^\s<>@:/]+@([^\s<>@/]+\.[^\s<>@/]+?)>?$/;

/** The service that the text leads to; null for a site, also that of a service itself, and for anything else. */
export function mailServiceOf(text: string): Preset | null {
  const typed = text.trim().toLowerCase();
  const domain = domainOf(typed);
  if (domain !== null)
    return find(({ leads = [], domains = [] }) => [...leads, ...domains], domain);
  const host = understandAddress(typed)?.whole.host;
  if (host !== undefined) return find(({ leads = [] }) => leads, host);
  const word = typed.replace(/[\s-]/g, '');
  return EMAIL_PRESETS.find((preset) => namesOf(preset).includes(word)) ?? null;
}

/** Whether it is somebody's address, which is no site. */
export function isMailAddress(text: string): boolean {
  return domainOf(text.trim()) !== null;
}

function domainOf(text: string): string | null {
  // In https://jane@example.org/ the name is that of a user.
  return /^https?:/.test(text) ? null : (MAIL_ADDRESS.exec(text)?.[1] ?? null);
}

function find(listOf: (preset: Preset) => readonly string[], host: string): Preset | null {
  return EMAIL_PRESETS.find((preset) => listOf(preset).some((one) => fits(host, one))) ?? null;
}

/** `hotmail.*` is hotmail.com, hotmail.co.uk, and nothing.hotmail.com is neither. */
function fits(host: string, pattern: string): boolean {
  if (!pattern.endsWith('.*')) return host === pattern;
  const name = pattern.slice(0, -1);
  return host.startsWith(name) && /^[a-z]{2,3}(\.[a-z]{2})?$/.test(host.slice(name.length));
}

/** "gmail", "yahoo mail", "hotmail": names that are said without an ending. */
function namesOf({ id, name, leads = [] }: Preset): readonly string[] {
  const said = leads.map((lead) => lead.split('.')[0] ?? '').filter((word) => word.length > 3);
  return [id.replace('-', ''), name.toLowerCase().replace(/\s/g, ''), ...said];
}
