/** A plain list of sites, as most tools have one: a line each, commas, hosts-file lines, the filters of ad blockers. */
import { type Site, siteName, understandAddress } from '../sites/site';
import {
  DIFFERENT,
  type DifferentKind,
  type Foreign,
  gathered,
  LEFT_OUT,
  type LeftOutKind,
  MAX_FOREIGN_SITES,
  type Note,
} from './foreign';
import { cleanName, cleanWord } from './name';
import { exceptionOfPattern, sitesOfPattern } from './pattern';

/** The address of no machine, or of this one, before the hosts that a hosts file sends there. */
const HOSTS_LINE = /^(?:0\.0\.0\.0|127\.0\.0\.1|::1?|255\.255\.255\.255|fe80::1%\S+)\s+(?=\S)/;
/** Another machine that has a name in it. */
const MACHINE_LINE = /^(?:\d{1,3}(?:\.\d{1,3}){3}|[\da-f]{0,4}:[\da-f:]+)\s+\S/i;
/** What a hosts file begins with, and nobody visits. */
const OWN_HOSTS = /^(?:localhost(?:\..*)?|local|broadcasthost|ip6-.*|0\.0\.0\.0)$/;
const MANY_LINES = 10_000;
const FILTER = /^(@@)?\|\|([^^$|]+)\^?(?:\$.*)?$/;

/** Null where less than half of the lines are about sites: then it is a text of another kind. */
export function foreignInList(text: string, name: string): Foreign | 'too-many' | null {
  const leftOut: Note<LeftOutKind>[] = [];
  const different: Note<DifferentKind>[] = [];
  const sites = new Map<string, Site>();
  const exceptions = new Map<string, Site>();
  let [read, lines] = [0, 0];
  for (const line of text.split(/[\r\n]+/)) {
    const entries = entriesIn(line);
    if (entries === null) continue;
    lines += 1;
    const found = entries.map((entry) => ({ entry, pattern: patternOf(entry) }));
    const isRead = found.some(({ pattern }) => 'sites' in pattern);
    if (found.some(({ pattern }) => 'sites' in pattern || pattern.why !== 'unread')) read += 1;
    for (const { entry, pattern } of found) {
      if ('sites' in pattern) {
        for (const site of pattern.sites)
          (site.except ? exceptions : sites).set(siteName(site), site);
        if (pattern.isWhole) different.push({ kind: 'wholeSite', name: cleanWord(entry.word) });
      }
      // Beside an address, other words describe it.
      else if (!isRead || pattern.why !== 'unread')
        leftOut.push({ kind: pattern.why, name: cleanWord(entry.word) });
    }
    // Not a list, and long enough to know.
    if (lines > MANY_LINES && read * 2 < lines) return null;
    if (sites.size > MAX_FOREIGN_SITES) return 'too-many';
  }
  if (sites.size === 0 || read * 2 < lines) return null;
  return {
    tool: 'list',
    sets: [
      {
        name: cleanName(name),
        number: 1,
        sites: [...sites.values(), ...exceptions.values()],
        limits: {},
        isOff: false,
      },
    ],
    leftOut: gathered(leftOut, LEFT_OUT),
    different: gathered(different, DIFFERENT),
  };
}

type Entry = { readonly word: string; readonly isException: boolean };

/** Null for a line that says nothing: empty, a remark, or the first line of a list of filters. */
function entriesIn(line: string): readonly Entry[] | null {
  const said = line.trim();
  if (said === '' || /^(?:#(?!#|@)|!|\/\/|\[Adblock)/i.test(said)) return null;
  const filter = FILTER.exec(said);
  if (filter !== null) {
    return [{ word: filter[2] ?? '', isException: filter[1] !== undefined }];
  }
  if (MACHINE_LINE.test(said) && !HOSTS_LINE.test(said)) return null;
  const bare = said.replace(HOSTS_LINE, '').replace(/\s#.*$/, '');
  const words = bare
    .split(/[\s,;|]+/)
    .map((word) => word.replace(/^["'<[(]+|["'>\])]+$/g, ''))
    .filter((word) => word !== '' && !OWN_HOSTS.test(word));
  return words.length === 0 ? null : words.map((word) => ({ word, isException: false }));
}

type Found =
  /** `isWhole`: its host, because what follows it in the address can't be told apart. */
  { readonly sites: readonly Site[]; readonly isWhole: boolean } | { readonly why: LeftOutKind };

function patternOf({ word, isException }: Entry): Found {
  // An address book is no list of sites.
  if (/^(?:\w+:\/\/)?[^/]*@/.test(word)) return { why: 'unread' };
  if (isException) {
    const exception = exceptionOfPattern(word);
    return typeof exception === 'string'
      ? { why: exception }
      : { sites: [exception], isWhole: false };
  }
  const pattern = sitesOfPattern(word);
  if (pattern.kind === 'sites') return { sites: pattern.sites, isWhole: false };
  // Copied from the browser as it was: its host is meant, as where one is pasted.
  const isCopied = pattern.why === 'addressParts' && /^https?:/i.test(word);
  const host = isCopied ? understandAddress(word)?.whole.host : undefined;
  const whole = host === undefined ? pattern : sitesOfPattern(host);
  return whole.kind === 'sites' ? { sites: whole.sites, isWhole: true } : { why: pattern.why };
}
