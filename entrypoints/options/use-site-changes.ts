/** Sites that come and go: the browser is asked first, and gets its grant back once Undo has passed. */
import { useEffect, useRef } from 'preact/hooks';
import { useFocusLater } from '../../components/fields/use-focus-later';
import { addSiteId, sitesPlace } from '../../components/sites/places';
import { noLongerNeeded } from '../../components/sites/site-list';
import { t } from '../../utils/browser/i18n';
import { requestSites, requestWish, returnSites } from '../../utils/browser/permissions';
import { report } from '../../utils/browser/report';
import { readState } from '../../utils/browser/storage';
import type { State } from '../../utils/engine/state';
import type { Group, GroupId } from '../../utils/sites/group';
import type { Site } from '../../utils/sites/site';
import type { Ask } from './use-asking-in-order';
import type { HowPassed, Notices } from './use-notices';
import { useSpareSites } from './use-spare-sites';

export type SiteChanges = {
  /** Asks the browser; false when it, or she, said no. Must be called first thing in her click. */
  readonly allow: (sites: readonly Site[]) => Promise<boolean>;
  /** True when the browser lets us see them; `whenAdded` runs once they are stored. */
  readonly add: (group: Group, sites: readonly Site[], whenAdded: () => void) => Promise<boolean>;
  /** An exception needs nothing of the browser. */
  readonly leaveOut: (site: Site, groupId: GroupId, whenLeftOut: () => void) => void;
  readonly remove: (group: Group, site: Site) => void;
  readonly bringBack: (group: Group, site: Site) => void;
  /** Returns the grants that no site of hers needs. */
  readonly giveBack: (sites: readonly Site[], how: HowPassed) => void;
};

export function useSiteChanges(
  { groups, callSites }: Pick<State, 'groups' | 'callSites'>,
  ask: Ask,
  notices: Notices,
): SiteChanges {
  const focusLater = useFocusLater();
  const drawn = useRef({ groups, callSites });
  useEffect(() => {
    drawn.current = { groups, callSites };
  }, [groups, callSites]);

  const giveBack = (sites: readonly Site[], how: HowPassed) => {
    // A page that is leaving can't wait for the record; what it has drawn is a moment old at most.
    if (how === 'leaving') returnUnneeded(sites, drawn.current);
    else returnSpare(sites);
  };

  const add = async (group: Group, sites: readonly Site[], whenAdded: () => void) => {
    const { id, name } = group;
    const wish = { group: { id, name }, isNewGroup: false, sites };
    const granted = await answerOf(requestWish(wish, 'page', Date.now()));
    if (!granted) return false;
    put(group.id, sites, whenAdded);
    return true;
  };

  const put = (groupId: GroupId, sites: readonly Site[], whenPut: () => void) => {
    const asked = { type: 'site-added', groupId, sites } as const;
    ask(asked, () => {
      whenPut();
      notices.show({
        asked,
        place: sitesPlace(groupId),
        text: t('common.kept'),
        undo: () => {
          focusLater(addSiteId(groupId));
          ask({ type: 'site-removed', groupId, sites }, () => giveBack(sites, 'in-time'));
        },
      });
    });
  };
  const leaveOut = (site: Site, groupId: GroupId, whenLeftOut: () => void) =>
    put(groupId, [site], whenLeftOut);

  const spare = useSpareSites(giveBack);
  const remove = (group: Group, site: Site) => {
    const asked = { type: 'site-removed', groupId: group.id, sites: [site] } as const;
    ask(asked, () => {
      spare.add(site);
      // That it has gone, its chip says.
      const undo = () => bringBack(group, site);
      notices.show({ asked, place: sitesPlace(group.id), text: null, undo });
    });
  };
  const bringBack = (group: Group, site: Site) =>
    ask({ type: 'site-added', groupId: group.id, sites: [site] }, () => spare.remove(site));

  return { allow: allowSites, add, leaveOut, remove, bringBack, giveBack };
}

/** Asks the browser; false when it, or she, said no. Must be called first thing in her click. */
export function allowSites(sites: readonly Site[]): Promise<boolean> {
  return answerOf(requestSites(sites));
}

/** Returns the grants that no site of hers needs, by what is stored now. */
export function returnSpare(sites: readonly Site[]): void {
  readChosen()
    .then((all) => returnUnneeded(sites, all))
    .catch(reportGrant);
}

function returnUnneeded(
  sites: readonly Site[],
  { groups, callSites }: Pick<State, 'groups' | 'callSites'>,
): void {
  returnQuietly(noLongerNeeded(sites, [...groups.flatMap(sitesOf), ...callSites]));
}

async function answerOf(asking: Promise<boolean>): Promise<boolean> {
  try {
    return await asking;
  } catch (error) {
    report('The browser could not be asked for a site', error);
    return false;
  }
}

async function readChosen(): Promise<State> {
  const parsed = await readState();
  if (parsed.kind !== 'read') throw new Error('There is no record to compare the grants with.');
  return parsed.state;
}

function sitesOf(group: Group): readonly Site[] {
  return group.sites;
}

function returnQuietly(sites: readonly Site[]): void {
  if (sites.length > 0) returnSites(sites).catch(reportGrant);
}

function reportGrant(error: unknown): void {
  report('A grant could not be given back', error);
}
