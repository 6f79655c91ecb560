/** What a group is called inside a sentence. */
import { t } from '../utils/browser/i18n';
import type { State } from '../utils/engine/state';
import type { GroupId } from '../utils/sites/group';

/** Her own name for it, or the product's word, which stands for mail and for a group that is gone. */
export function groupName(state: State, groupId: GroupId): string {
  return state.groups.find((group) => group.id === groupId)?.name ?? t('card.email');
}
