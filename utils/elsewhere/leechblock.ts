/** The sets of LeechBlock NG: sites, exceptions, minutes a day, hours and days, and what has no place here. */
import type { Site } from '../sites/site';
import { distinct } from './distinct';
import {
  DIFFERENT,
  type DifferentKind,
  type Foreign,
  type ForeignLimits,
  type ForeignSet,
  gathered,
  LEFT_OUT,
  type LeftOutKind,
  MAX_FOREIGN_SITES,
  type Note,
} from './foreign';
import { daysOf, hoursOf, isAllDay } from './leechblock-hours';
import { type Options, setNumbers } from './leechblock-options';
import { cleanName, cleanWord } from './name';
import { closestAround, nearbyOf } from './nearby';
import { exceptionOfPattern, sitesOfPattern } from './pattern';

/** Of all its lists together: so many letters are not read one by one. */
const MAX_LETTERS = 500_000;
const A_DAY_SECONDS = 86_400;
/** Its own pages, to which a closed page leads. */
const USUAL_PAGE = /^(?:\w+\/)?(?:blocked|delayed|password)\.html\?\$S&\$U$/;
/** What keeps somebody from changing or passing it there, by the value that it has where it does nothing. */
const LOCKS = {
  prevOpts: 'false',
  prevGenOpts: 'false',
  prevExts: 'false',
  prevAddons: 'false',
  prevSupport: 'false',
  prevProfiles: 'false',
  prevDebugging: 'false',
  prevSettings: 'false',
  prevOverride: 'false',
  allowOverride: 'false',
  minBlock: '',
  passwordRequire: '0',
};
/** What minutes are counted there, by the value that it begins with. */
const COUNTING = { countAudio: 'false', countFocus: 'true', activeTabMode: '0' };
const OWN_PAGE = { customMsg: '', applyFilter: 'false', closeTab: 'false' };

type Reading = {
  readonly options: Options;
  readonly leftOut: Note<LeftOutKind>[];
  readonly different: Note<DifferentKind>[];
};

/** One that is about private windows alone has no place here. Of one that has no site, only what is left out is told. */
export function foreignIn(options: Options): Foreign | 'too-many' {
  const words = setNumbers(options).map((number) => options.get(`sites${number}`)?.length ?? 0);
  if (words.reduce((sum, length) => sum + length, 0) > MAX_LETTERS) return 'too-many';
  const reading: Reading = { options, leftOut: [], different: [] };
  const sets = setNumbers(options).map((number) => setOf(number, reading));
  const hasCode = (options.get('oa') ?? '0') !== '0' || (options.get('orm') ?? '') !== '';
  if (hasCode) reading.leftOut.push({ kind: 'locks', name: '' });
  return {
    tool: 'leechblock',
    sets: sets.filter((set) => set !== null),
    leftOut: gathered(reading.leftOut, LEFT_OUT),
    different: gathered(reading.different, DIFFERENT),
  };
}

function setOf(number: number, reading: Reading): ForeignSet | null {
  const { options, leftOut } = reading;
  const option = (name: string) => options.get(`${name}${number}`) ?? '';
  const name = cleanName(option('setName'));
  const set: Source = { name: name === '' ? `LeechBlock ${number}` : name, option };
  const sites = sitesOf(set, reading);
  if (option('sitesURL') !== '') leftOut.push({ kind: 'fetched', name: set.name });
  const regexps = ['regexpBlock', 'regexpAllow', 'regexpKeyword'];
  if (regexps.some((one) => option(one) !== '')) leftOut.push({ kind: 'patterns', name: set.name });
  if (sites.every(({ except }) => except)) return null;
  if (option('incogMode') === '2') {
    leftOut.push({ kind: 'private', name: set.name });
    return null;
  }
  tellOfItsPages(set, reading);
  const days = daysOf(option('days'));
  const isOff = option('disable') === 'true' || days.length === 0;
  const limits = days.length === 0 ? {} : limitsOf(set, days, reading);
  const isForSomePages =
    /(?:^|\s)~/.test(option('sites')) ||
    option('regexpKeyword') !== '' ||
    option('allowRefers') === 'true';
  if (isForSomePages && Object.keys(limits).length > 0)
    reading.different.push({ kind: 'somePages', name: set.name });
  return { name, number, sites, limits, isOff };
}

type Source = { readonly name: string; readonly option: (name: string) => string };

function sitesOf({ option }: Source, { options, leftOut, different }: Reading): readonly Site[] {
  const words = new Set(option('sites').split(/\s+/));
  const isExact = options.get('matchSubdomains') !== 'true';
  const sites: Site[] = [];
  const exceptions: Site[] = [];
  for (const word of words) {
    // A remark: it, too, ends at the next blank.
    if (word === '' || word.startsWith('#')) continue;
    if (word.startsWith('~')) leftOut.push({ kind: 'keywords', name: cleanWord(word.slice(1)) });
    else if (word.startsWith('>'))
      leftOut.push({ kind: 'referrers', name: cleanWord(word.slice(1)) });
    else if (word.startsWith('+')) {
      const exception = exceptionOfPattern(word.slice(1));
      if (typeof exception === 'string') leftOut.push({ kind: exception, name: cleanWord(word) });
      else exceptions.push(exception);
    } else {
      const pattern = sitesOfPattern(word);
      if (pattern.kind === 'left') leftOut.push({ kind: pattern.why, name: cleanWord(word) });
      else {
        if (pattern.isExact && isExact) different.push({ kind: 'subdomains', name: '' });
        sites.push(...pattern.sites);
      }
    }
  }
  const all = distinct([...sites, ...exceptions]);
  // Refused as they are.
  if (all.length > MAX_FOREIGN_SITES) return all;
  // There, an exception wins over any site in it.
  const open = nearbyOf(exceptions.map((site) => ({ site, owner: null })));
  return all.filter((site) => site.except || closestAround(site, open) === null);
}

/** What happens there when it holds, and how it is kept from being changed. */
function tellOfItsPages({ name, option }: Source, { leftOut }: Reading): void {
  const page = option('blockURL');
  const isOther = (usual: Readonly<Record<string, string>>) =>
    Object.entries(usual).some(([one, value]) => option(one) !== '' && option(one) !== value);
  if ((page !== '' && !USUAL_PAGE.test(page)) || isOther(OWN_PAGE))
    leftOut.push({ kind: 'ownPage', name });
  if (/password\.html/.test(page) || isOther(LOCKS)) leftOut.push({ kind: 'locks', name });
  if (isOther(COUNTING)) leftOut.push({ kind: 'counting', name });
}

function limitsOf(
  set: Source,
  days: ReturnType<typeof daysOf>,
  { leftOut, different }: Reading,
): ForeignLimits {
  const { name, option } = set;
  const minutes = minutesOf(set);
  const hours = hoursOf(option('times'), days);
  if (!hours.isWhole) leftOut.push({ kind: 'hours', name });
  const isAtAllHours = isAllDay(hours.ranges);
  const isTogether = option('conjMode') === 'true';
  if (isTogether && !(isAtAllHours && minutes !== null)) {
    // Minutes that count at those hours alone: neither of them holds by itself.
    if (minutes !== null || hours.ranges.length > 0) leftOut.push({ kind: 'together', name });
    return {};
  }
  // Minutes at any hour are just minutes.
  const ranges = isTogether ? [] : hours.ranges;
  const isDelay = /delayed\.html/.test(option('blockURL'));
  // A countdown before each opening, at any hour, is what the breath is. Beside it, minutes change nothing there.
  if (isDelay && isAllDay(ranges) && days.length === 7) {
    return { breath: { on: true, firmness: 'wait' } };
  }
  if (isDelay && (minutes !== null || ranges.length > 0)) leftOut.push({ kind: 'countdown', name });
  if (minutes !== null) {
    if (typeof minutes === 'string') leftOut.push({ kind: minutes, name });
    else if (days.length < 7) different.push({ kind: 'everyDay', name });
    if (option('rollover') === 'true') leftOut.push({ kind: 'rollover', name });
    if (option('limitOffset') !== '') leftOut.push({ kind: 'dayStart', name });
  }
  return {
    ...(typeof minutes === 'number' && { daily: { on: true, seconds: minutes } }),
    ...(ranges.length > 0 && { closedHours: { on: true, ranges, until: null } }),
  };
}

/** Seconds a day, or why they are none; null where there is no such limit. */
function minutesOf({ option }: Source): number | 'period' | 'minutes' | null {
  const [typed, period] = [option('limitMins'), option('limitPeriod')];
  if (typed === '' || period === '') return null;
  if (!/^\d{1,6}(?:\.\d{1,9})?$/.test(typed)) return 'minutes';
  if (period !== String(A_DAY_SECONDS)) return 'period';
  const seconds = Math.round(Number(typed) * 60);
  return seconds >= 1 && seconds < A_DAY_SECONDS ? seconds : 'minutes';
}
