/** What a group is called: her own name for it, or the product's word in her language. */
import { t } from '../browser/i18n';
import type { State } from '../engine/state';
import type { Group, GroupId } from '../sites/group';

/** On its own, as a heading: "Email". */
export function groupTitle({ name }: Pick<Group, 'name'>): string {
  return name ?? t('sites.email');
}

/** The same of a group by its id. */
export function titleOf(state: State, groupId: GroupId): string {
  const group = state.groups.find(({ id }) => id === groupId);
  return group === undefined ? t('sites.email') : groupTitle(group);
}

/** Inside a sentence: "your email". The product's word stands for a group that is gone, too. */
export function groupInSentence(state: State, groupId: GroupId): string {
  return state.groups.find((group) => group.id === groupId)?.name ?? t('card.email');
}
