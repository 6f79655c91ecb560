/** Which of her sites the browser keeps from us, now and after each change of heart. */
import { useEffect, useState } from 'preact/hooks';
import { watchUngranted } from '../../utils/browser/permissions';
import { type Site, siteName } from '../../utils/sites/site';

/** Their names. Empty until the browser has answered: nothing is called missing on a guess. */
export function useMissingGrants(sites: readonly Site[]): ReadonlySet<string> {
  const [missing, setMissing] = useState<ReadonlySet<string>>(new Set());
  // The record is read anew with every beat; the sites in it are mostly the same.
  const names = sites.map(siteName).join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: `names` stands for `sites`
  useEffect(
    () => watchUngranted(sites, (found) => setMissing(new Set(found.map(siteName)))),
    [names],
  );
  return missing;
}
