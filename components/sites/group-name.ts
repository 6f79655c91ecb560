/** What a group is called: her own name for it, or the product's word in her language. */
import { t } from '../../utils/browser/i18n';
import type { Group } from '../../utils/sites/group';

export function groupName(group: Group): string {
  return group.name ?? t('sites.email');
}
