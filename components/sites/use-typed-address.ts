/** An address while it is typed or pasted: which site it means, and whether that is counted already. */
import { useState } from 'preact/hooks';
import { sentences, t } from '../../utils/browser/i18n';
import type { Group } from '../../utils/sites/group';
import { addressOfSite, type Site } from '../../utils/sites/site';
import { siteLabel } from '../../utils/sites/site-label';
import { readTyped, type Typed } from '../../utils/sites/typed';
import { groupTitle } from '../../utils/words/group-name';
import { groupWithSite, notYetCounted, type SiteInGroup, siteOfAddress } from './site-list';

export type TypedAddress = {
  readonly text: string;
  readonly write: (text: string) => void;
  readonly isUnderstood: boolean;
  /** What can be counted because of it; none while it is no address, or when all of it is counted already. */
  readonly sites: readonly Site[];
  /** What that is called. */
  readonly name: string;
  /** What it means, in words. */
  readonly reading: string;
  /** What is counted as a part of another site of hers, and can be left out of that; null where it is not. */
  readonly partOf: SiteInGroup | null;
  /** The part of the site that it points at, where there is one. */
  readonly part: Site | null;
  readonly isPartAlone: boolean;
  readonly choosePartAlone: (alone: boolean) => void;
};

/** `groups` are all of them, to say where a site is counted already. */
export function useTypedAddress(groups: readonly Group[]): TypedAddress {
  const [text, setText] = useState('');
  const [takesPart, setTakesPart] = useState<boolean | null>(null);
  const typed = readTyped(text);
  const part = typed.kind === 'site' ? typed.part : null;
  // Typed by hand, a path is meant; pasted from the address bar, it is what happened to be open.
  const isPartAlone = takesPart ?? !/^\s*https?:/i.test(text);
  const meant = sitesOf(typed, isPartAlone);
  const sites = notYetCounted(meant, groups);
  return {
    text,
    write: (next) => {
      setText(next);
      setTakesPart(null);
    },
    isUnderstood: meant.length > 0,
    sites,
    name: nameOf(typed, meant),
    reading: text.trim() === '' ? t('sites.addressHint') : reading(typed, meant, groups),
    partOf: typed.kind === 'site' && sites.length > 0 ? countedPart(sites, groups) : null,
    part,
    isPartAlone,
    choosePartAlone: setTakesPart,
  };
}

function countedPart([site]: readonly Site[], groups: readonly Group[]): SiteInGroup | null {
  const around = site === undefined ? null : siteOfAddress(addressOfSite(site), groups);
  return around === null || around.site.except ? null : around;
}

function sitesOf(typed: Typed, isPartAlone: boolean): readonly Site[] {
  if (typed.kind === 'mail-service' || typed.kind === 'list') return typed.sites;
  if (typed.kind !== 'site') return [];
  return [isPartAlone ? (typed.part ?? typed.whole) : typed.whole];
}

function nameOf(typed: Typed, [site]: readonly Site[]): string {
  if (typed.kind === 'mail-service') return typed.service.name;
  return site === undefined ? '' : siteLabel(site);
}

function reading(typed: Typed, meant: readonly Site[], groups: readonly Group[]): string {
  const [site] = meant;
  if (site === undefined) return whyNone(typed);
  const home = notYetCounted(meant, groups).length === 0 ? groupWithSite(site, groups) : null;
  if (home !== null) return t('sites.alreadyIn', [siteLabel(site), groupTitle(home)]);
  if (typed.kind === 'list') {
    const all = t('sites.listed', meant.length, [meant.length]);
    return typed.unread === null ? all : sentences(all, t('sites.listUnread', [typed.unread]));
  }
  if (typed.kind === 'mail-service') {
    return t('sites.mailIsAt', [typed.service.name, siteLabel(site)]);
  }
  const around = countedPart([site], groups);
  if (around !== null) {
    return t('sites.partOf', [siteLabel(site), siteLabel(around.site), groupTitle(around.group)]);
  }
  return t('sites.counts', [siteLabel(site)]);
}

/** Why what was typed is no site: also said where calls are asked for. */
export function whyNone(typed: Typed): string {
  if (typed.kind === 'mail-address') return t('sites.mailAddress');
  if (typed.kind === 'shared-ending') return t('sites.sharedEnding', [typed.host]);
  return t('sites.notUnderstood');
}
