/** What going back to a copy would do, one line for each kind of thing. */
import { t } from '../../utils/browser/i18n';
import { siteLabel } from '../../utils/sites/site-label';
import type { GoingBack } from '../../utils/snapshot/going-back';
import { someNames } from './some-names';

/** Empty when everything is as it would be. */
export function goingBackInWords(going: GoingBack): readonly string[] {
  const { winsBack, winsGone, winsChanged, choicesChanged, daysChanged } = going;
  return [
    counted(winsBack, 'copies.winsBack'),
    counted(winsGone, 'copies.winsGo'),
    counted(winsChanged, 'copies.winsChange'),
    named(going.groupsBack, 'copies.groupsBack'),
    named(going.groupsGone, 'copies.groupsGo'),
    named(going.sitesBack.map(siteLabel), 'copies.sitesBack'),
    named(going.sitesGone.map(siteLabel), 'copies.sitesGo'),
    counted(choicesChanged, 'copies.choicesBack'),
    counted(daysChanged, 'copies.daysChange'),
  ].filter((line) => line !== null);
}

type CountedKey =
  | 'copies.winsBack'
  | 'copies.winsGo'
  | 'copies.winsChange'
  | 'copies.choicesBack'
  | 'copies.daysChange';
type NamedKey = 'copies.groupsBack' | 'copies.groupsGo' | 'copies.sitesBack' | 'copies.sitesGo';

function counted(count: number, key: CountedKey): string | null {
  return count === 0 ? null : t(key, count);
}

function named(names: readonly string[], key: NamedKey): string | null {
  const { length } = names;
  return length === 0 ? null : t(key, length, [length, someNames(names)]);
}
