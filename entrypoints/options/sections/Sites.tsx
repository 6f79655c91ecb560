/** Sites & limits: what is counted, and when she wants to be asked. */
import { useEffect } from 'preact/hooks';
import { Notice } from '../../../components/fields/Notice';
import { SettingRows } from '../../../components/fields/SettingRows';
import { LaterSheet } from '../../../components/limits/LaterSheet';
import { type LimitOffer, limitToggleId } from '../../../components/limits/LimitRow';
import { ourSentenceFor } from '../../../components/rest/words';
import { GroupAdder } from '../../../components/sites/GroupAdder';
import { GroupSheet } from '../../../components/sites/GroupSheet';
import { MatchCheck } from '../../../components/sites/MatchCheck';
import {
  GROUPS_PLACE,
  groupHeadingId,
  limitPlace,
  TIME_OFF_ID,
  TIME_OFF_PLACE,
} from '../../../components/sites/places';
import { TimeOffSheet } from '../../../components/sites/TimeOffSheet';
import { t } from '../../../utils/browser/i18n';
import { suggestionIn } from '../../../utils/engine/habits';
import { isMarked } from '../../../utils/engine/healing';
import type { State } from '../../../utils/engine/state';
import { type Limits, NO_LIMITS } from '../../../utils/limits/kinds';
import type { Group, GroupId } from '../../../utils/sites/group';
import { wholeMinutes } from '../../../utils/time/duration';
import { groupPlace } from '../places';
import type { SectionProps } from '../section-props';
import { useGroupChanges } from '../use-group-changes';
import { useMissingGrants } from '../use-missing-grants';
import { useNotices } from '../use-notices';
import { useSettingChanges } from '../use-setting-changes';
import { useSiteChanges } from '../use-site-changes';

export function Sites({ state, ask }: SectionProps) {
  const { groups } = state;
  // Of a day on which she was ill no minutes are shown, not even when she is well again.
  const isHealing = isMarked(state.healing);
  const missing = useMissingGrants(groups.flatMap((group) => group.sites));
  const notices = useNotices(state.later);
  const siteChanges = useSiteChanges(state, ask, notices);
  const { change, changeRow } = useSettingChanges(ask, notices);
  const { sentence, timeOffUntil } = state.settings;
  const say = (own: string, before: string, place: string) =>
    change({
      settings: { sentence: own },
      before: { sentence: before },
      place,
      focusId: `${place}-sentence`,
    });
  const groupChanges = useGroupChanges(ask, notices, siteChanges);
  const place = groupPlace();
  const sought = groups.find(({ id }) => encodeURIComponent(id) === place?.group);
  const offer = sought && place?.offer ? withDays(place.offer, sought, state) : null;
  const soughtId = sought && idOf(sought, offer);
  useEffect(() => {
    if (soughtId !== undefined) document.getElementById(soughtId)?.focus();
  }, [soughtId]);
  return (
    <>
      <p class="intro soft">{t('sites.intro')}</p>
      {groups.map((group) => {
        const limits = limitsOf(group.id, state);
        return (
          <GroupSheet
            key={group.id}
            group={group}
            groups={groups}
            limits={limits}
            offer={group === sought ? offer : null}
            settings={state.settings}
            sentence={{ own: sentence, ours: ourSentenceFor(state.settings), onChange: say }}
            minutesToday={isHealing ? 0 : wholeMinutes(state.ledger.countedMs[group.id] ?? 0)}
            missing={missing}
            notice={notices.notice}
            onAddSites={(sites, whenAdded) => siteChanges.add(group, sites, whenAdded)}
            onLeaveOut={siteChanges.leaveOut}
            onRemoveSite={(site) => siteChanges.remove(group, site)}
            onBringBackSite={(site) => siteChanges.bringBack(group, site)}
            onAllow={siteChanges.allow}
            onLimit={(kind, limit, before) => groupChanges.changeLimit(group, kind, limit, before)}
            onMark={(work) => groupChanges.mark(group, work)}
            onRename={(name) => groupChanges.rename(group, name)}
            onRemove={() => groupChanges.remove(group, limits)}
          />
        );
      })}
      {groups.some(({ work }) => work) && (
        <TimeOffSheet
          until={timeOffUntil !== null && timeOffUntil > state.today.day ? timeOffUntil : null}
          notice={notices.notice}
          onChange={(until) =>
            change({
              settings: { timeOffUntil: until },
              before: { timeOffUntil },
              place: TIME_OFF_PLACE,
              focusId: TIME_OFF_ID,
            })
          }
        />
      )}
      <LaterSheet
        state={state}
        onKeep={(key, whenKept) => ask({ type: 'later-cancelled', key }, whenKept)}
      />
      <Notice place={GROUPS_PLACE} notice={notices.notice} />
      <GroupAdder groups={groups} onAdd={groupChanges.add} />
      <p>
        <a class="button text" href="#data">
          {t('elsewhere.from')}
        </a>
      </p>
      <SettingRows
        title={t('sites.counting')}
        ids={['idleSeconds', 'dayStartMinutes']}
        settings={state.settings}
        notice={notices.notice}
        onChange={changeRow}
      />
      <MatchCheck groups={groups} />
    </>
  );
}

/** With what it was worked out from, where that is still in question. */
function withDays(offer: LimitOffer, { id }: Group, state: State): LimitOffer {
  const suggestion = suggestionIn(state);
  if (suggestion === null || suggestion.kind === 'quiet') return offer;
  const isIt = suggestion.groupId === id && suggestion.kind === offer.kind;
  return isIt ? { ...offer, days: suggestion.days } : offer;
}

/** What an address leads to: the group, or the limit of it that is offered. */
function idOf(group: Group, offer: LimitOffer | null): string {
  return offer === null ? groupHeadingId(group.id) : limitToggleId(limitPlace(group, offer.kind));
}

/** The limits of a group; off, with the usual lengths, where none are stored. */
function limitsOf(groupId: GroupId, state: State): Limits {
  return state.limits[groupId] ?? NO_LIMITS;
}
