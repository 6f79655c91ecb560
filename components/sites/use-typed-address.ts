/** An address while it is typed or pasted: which site it means, and whether that is counted already. */
import { useState } from 'preact/hooks';
import { t } from '../../utils/browser/i18n';
import type { Group } from '../../utils/sites/group';
import { type Site, siteName, understandAddress } from '../../utils/sites/site';
import { groupTitle } from '../group-name';
import { groupWithSite } from './site-list';

export type TypedAddress = {
  readonly text: string;
  readonly write: (text: string) => void;
  readonly isUnderstood: boolean;
  /** What can be counted because of it; null while it is none, or when it is counted already. */
  readonly site: Site | null;
  /** What it means, in words. */
  readonly reading: string;
  /** The part of the site that it points at, where there is one. */
  readonly part: Site | null;
  readonly isPartAlone: boolean;
  readonly choosePartAlone: (alone: boolean) => void;
};

/** `groups` are all of them, to say where a site is counted already. */
export function useTypedAddress(groups: readonly Group[]): TypedAddress {
  const [text, setText] = useState('');
  const [takesPart, setTakesPart] = useState<boolean | null>(null);
  const understood = understandAddress(text);
  const part = understood?.part ?? null;
  // Typed by hand, a path is meant; pasted from the address bar, it is what happened to be open.
  const isPartAlone = takesPart ?? !/^\s*https?:/i.test(text);
  const site = part !== null && isPartAlone ? part : (understood?.whole ?? null);
  const home = site === null ? null : groupWithSite(site, groups);
  return {
    text,
    write: (typed) => {
      setText(typed);
      setTakesPart(null);
    },
    isUnderstood: site !== null,
    site: home === null ? site : null,
    reading: reading(text, site, home),
    part,
    isPartAlone,
    choosePartAlone: setTakesPart,
  };
}

function reading(text: string, site: Site | null, home: Group | null): string {
  if (text.trim() === '') return t('sites.addressHint');
  if (site === null) return t('sites.notUnderstood');
  if (home !== null) return t('sites.alreadyIn', [siteName(site), groupTitle(home)]);
  return t('sites.counts', [siteName(site)]);
}
