/** A list of names, cut where it would be long. */
import { list, t } from '../../utils/browser/i18n';

/** So many are said one by one. */
const NAMES_AT_MOST = 5;

/** "a, b and 3 more", as her language lists things. */
export function someNames(names: readonly string[]): string {
  const said = names.slice(0, NAMES_AT_MOST);
  const others = names.length - said.length;
  const all = others === 0 ? said : [...said, t('data.more', others)];
  return list(all);
}
