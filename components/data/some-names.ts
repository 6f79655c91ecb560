/** A list of names, cut where it would be long. */
import { list, t } from '../../utils/browser/i18n';

/** So many are said one by one. */
const NAMES_AT_MOST = 5;

/** "a, b and 3 more", as her language lists things. */
export function someNames(names: readonly string[]): string {
  // Isolated, so that a name in the other direction turns none but itself.
  const said = names.slice(0, NAMES_AT_MOST).map((name) => `\u2068${name}\u2069`);
  const others = names.length - said.length;
  const all = others === 0 ? said : [...said, t('data.more', others)];
  return list(all);
}
