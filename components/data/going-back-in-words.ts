/** What going back to a copy would do, one line for each kind of thing. */
import { t } from '../../utils/browser/i18n';
import type { GoingBack } from '../../utils/snapshot/going-back';
import { siteInWords } from '../../utils/words/site';
import { someNames } from './some-names';

/** Empty when everything is as it would be. */
export function goingBackInWords(going: GoingBack): readonly string[] {
  const { winsBack, winsGone, winsChanged, choicesChanged, daysChanged } = going;
  return [
    counted(winsBack, 'backups.winsBack'),
    counted(winsGone, 'backups.winsGo'),
    counted(winsChanged, 'backups.winsChange'),
    named(going.groupsBack, 'backups.groupsBack'),
    named(going.groupsGone, 'backups.groupsGo'),
    named(going.sitesBack.map(siteInWords), 'backups.sitesBack'),
    named(going.sitesGone.map(siteInWords), 'backups.sitesGo'),
    counted(choicesChanged, 'backups.choicesBack'),
    counted(daysChanged, 'backups.daysChange'),
  ].filter((line) => line !== null);
}

type CountedKey =
  | 'backups.winsBack'
  | 'backups.winsGo'
  | 'backups.winsChange'
  | 'backups.choicesBack'
  | 'backups.daysChange';
type NamedKey = 'backups.groupsBack' | 'backups.groupsGo' | 'backups.sitesBack' | 'backups.sitesGo';

function counted(count: number, key: CountedKey): string | null {
  return count === 0 ? null : t(key, count);
}

function named(names: readonly string[], key: NamedKey): string | null {
  const { length } = names;
  return length === 0 ? null : t(key, length, [length, someNames(names)]);
}
