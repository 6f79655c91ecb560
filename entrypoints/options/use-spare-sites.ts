/** Sites that she has removed here and can still bring back: their grants are returned when she leaves. */
import { useEffect, useRef } from 'preact/hooks';
import { isSameSite, type Site } from '../../utils/sites/site';
import type { HowPassed } from './use-notices';

export type SpareSites = {
  readonly add: (site: Site) => void;
  readonly remove: (site: Site) => void;
};

export function useSpareSites(
  giveBack: (sites: readonly Site[], how: HowPassed) => void,
): SpareSites {
  const spare = useRef<readonly Site[]>([]);
  const latest = useRef(giveBack);
  useEffect(() => {
    latest.current = giveBack;
  });
  useEffect(() => {
    const leave = () => {
      if (spare.current.length > 0) latest.current(spare.current, 'leaving');
      spare.current = [];
    };
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, []);
  const remove = (site: Site) => {
    spare.current = spare.current.filter((other) => !isSameSite(site, other));
  };
  return {
    add: (site) => {
      remove(site);
      spare.current = [...spare.current, site];
    },
    remove,
  };
}
