/** Sites of calls that come and go: the browser is asked first, and gets its grant back once Undo has passed. */
import { useEffect, useRef } from 'preact/hooks';
import { CALL_ADDRESS_ID, CALLS_PLACE } from '../../components/calls/CallsSheet';
import { useFocusLater } from '../../components/fields/use-focus-later';
import { noLongerNeeded } from '../../components/sites/site-list';
import { t } from '../../utils/browser/i18n';
import { returnSites } from '../../utils/browser/permissions';
import { report } from '../../utils/browser/report';
import type { State } from '../../utils/engine/state';
import { isSameSite, type Site } from '../../utils/sites/site';
import type { Ask } from './use-asking-in-order';
import type { Notices } from './use-notices';
import { allowSites } from './use-site-changes';
import { useSpareSites } from './use-spare-sites';

export function useCallSites(state: State, ask: Ask, notices: Notices) {
  const focusLater = useFocusLater();
  const latest = useRef(state);
  useEffect(() => {
    latest.current = state;
  }, [state]);
  const giveBack = (sites: readonly Site[]) => {
    const { groups, callSites } = latest.current;
    const calls = callSites.filter((site) => !sites.some((gone) => isSameSite(site, gone)));
    const needed = [...groups.flatMap((group) => group.sites), ...calls];
    const spare = noLongerNeeded(sites, needed);
    if (spare.length === 0) return;
    returnSites(spare).catch((error: unknown) => report('A grant could not be given back', error));
  };
  const spare = useSpareSites(giveBack);
  return {
    add: async (sites: readonly Site[]): Promise<boolean> => {
      if (sites.length === 0) return true;
      if (!(await allowSites(sites))) return false;
      ask({ type: 'call-sites-added', sites: [...sites] }, () =>
        notices.show({
          place: CALLS_PLACE,
          text: t('common.kept'),
          undo: () => {
            focusLater(CALL_ADDRESS_ID);
            ask({ type: 'call-sites-removed', sites: [...sites] }, () => giveBack(sites));
          },
        }),
      );
      return true;
    },
    remove: (site: Site) =>
      ask({ type: 'call-sites-removed', sites: [site] }, () => spare.add(site)),
    bringBack: (site: Site) =>
      ask({ type: 'call-sites-added', sites: [site] }, () => spare.remove(site)),
  };
}
