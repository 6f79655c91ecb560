/** Groups, their names and their limits: each change is told to the background and can be undone. */
import { undoId } from '../../components/fields/Notice';
import { useFocusLater } from '../../components/fields/use-focus-later';
import { limitToggleId } from '../../components/limits/LimitRow';
import {
  ADD_GROUP_ID,
  addressId,
  GROUPS_PLACE,
  groupHeadingId,
  limitPlace,
  namePlace,
  renameId,
  workPlace,
  workToggleId,
} from '../../components/sites/places';
import { t } from '../../utils/browser/i18n';
import type { Limit, LimitKindId, Limits } from '../../utils/limits/kinds';
import type { Group, GroupId } from '../../utils/sites/group';
import { groupTitle } from '../../utils/words/group-name';
import type { Ask } from './use-asking-in-order';
import type { Notices } from './use-notices';
import type { SiteChanges } from './use-site-changes';

export type GroupChanges = {
  /** Under an id of ours where it is a kind of sites that we know. */
  readonly add: (name: string, whenAdded: () => void, id?: GroupId) => void;
  readonly rename: (group: Group, name: string) => void;
  readonly mark: (group: Group, work: boolean) => void;
  readonly remove: (group: Group, limits: Limits) => void;
  readonly changeLimit: (group: Group, kind: LimitKindId, limit: Limit, before: Limit) => void;
};

export function useGroupChanges(ask: Ask, notices: Notices, sites: SiteChanges): GroupChanges {
  const focusLater = useFocusLater();

  const add = (name: string, whenAdded: () => void, id: GroupId = crypto.randomUUID()) => {
    notices.clear();
    ask({ type: 'group-added', id, name }, () => {
      whenAdded();
      focusLater(addressId(id));
    });
  };

  const rename = (group: Group, name: string) =>
    ask({ type: 'group-renamed', id: group.id, name }, () =>
      notices.show({
        place: namePlace(group),
        text: t('common.kept'),
        undo: () => {
          focusLater(renameId(group.id));
          ask({ type: 'group-renamed', id: group.id, name: groupTitle(group) });
        },
      }),
    );

  const mark = (group: Group, work: boolean) => {
    const asked = { type: 'group-marked', id: group.id, work } as const;
    ask(asked, () =>
      notices.show({
        asked,
        place: workPlace(group),
        text: t('common.kept'),
        undo: () => {
          focusLater(workToggleId(group));
          ask({ type: 'group-marked', id: group.id, work: !work });
        },
      }),
    );
  };

  const remove = (group: Group, limits: Limits) => {
    const asked = { type: 'group-removed', id: group.id } as const;
    ask(asked, () => {
      notices.show({
        asked,
        place: GROUPS_PLACE,
        text: t('sites.removed', [groupTitle(group)]),
        focusAfter: ADD_GROUP_ID,
        undo: () => {
          focusLater(groupHeadingId(group.id));
          ask({ type: 'group-restored', group, limits });
        },
        whenPassed: (how) => sites.giveBack(group.sites, how),
      });
      focusLater(undoId(GROUPS_PLACE));
    });
  };

  const changeLimit = (group: Group, kind: LimitKindId, limit: Limit, before: Limit) => {
    const asked = { type: 'limit-changed', groupId: group.id, kind, limit } as const;
    ask(asked, () =>
      notices.show({
        asked,
        place: limitPlace(group, kind),
        text: t('common.kept'),
        undo: () => {
          focusLater(limitToggleId(limitPlace(group, kind)));
          ask({ type: 'limit-changed', groupId: group.id, kind, limit: before });
        },
      }),
    );
  };

  return { add, rename, mark, remove, changeLimit };
}
