/** A group on its sheet of paper: its name, its sites, its limits. */
import { useState } from 'preact/hooks';
import { t } from '../../utils/browser/i18n';
import { LIMIT_KINDS, type Limit, type LimitKindId, type Limits } from '../../utils/limits/kinds';
import { AFTER_WORK } from '../../utils/limits/kinds/closed-hours';
import { EMAIL, type Group, type GroupId } from '../../utils/sites/group';
import { type Site, siteName } from '../../utils/sites/site';
import { groupTitle } from '../../utils/words/group-name';
import { Notice, type NoticeContent } from '../fields/Notice';
import { useFocusLater } from '../fields/use-focus-later';
import { type LimitOffer, LimitRow, type LimitRowProps, limitToggleId } from '../limits/LimitRow';
import type { SentenceToType } from '../limits/RungEditor';
import { GroupHeader } from './GroupHeader';
import { MissingGrants } from './MissingGrants';
import { addressId, addSiteId, groupHeadingId, limitPlace, namePlace, sitesPlace } from './places';
import { SiteAdder } from './SiteAdder';
import { SiteChips } from './SiteChips';
import { WorkRow } from './WorkRow';
import './group.css';
import './GroupSheet.css';

export type GroupSheetProps = {
  readonly group: Group;
  readonly groups: readonly Group[];
  readonly limits: Limits;
  /** A limit that could begin with some length. */
  readonly offer: LimitOffer | null;
  readonly settings: LimitRowProps['settings'];
  /** What she types where a limit asks for it. */
  readonly sentence: SentenceToType;
  readonly minutesToday: number;
  /** Names of the sites that the browser doesn't let us see. */
  readonly missing: ReadonlySet<string>;
  readonly notice: NoticeContent | null;
  /** Asks the browser first; true when it lets us see them. `whenAdded` runs once they are stored. */
  readonly onAddSites: (sites: readonly Site[], whenAdded: () => void) => Promise<boolean>;
  /** What counts for a group is not to count any more. */
  readonly onLeaveOut: (site: Site, groupId: GroupId, whenLeftOut: () => void) => void;
  readonly onRemoveSite: (site: Site) => void;
  readonly onBringBackSite: (site: Site) => void;
  readonly onAllow: (sites: readonly Site[]) => Promise<boolean>;
  readonly onLimit: (kind: LimitKindId, limit: Limit, before: Limit) => void;
  readonly onMark: (work: boolean) => void;
  readonly onRename: (name: string) => void;
  readonly onRemove: () => void;
};

export function GroupSheet(props: GroupSheetProps) {
  const { group, groups, limits, missing, notice } = props;
  const [isAdding, setAdding] = useState(false);
  const focusLater = useFocusLater();
  const isEmail = group.id === EMAIL;
  const hasSites = group.sites.length > 0;
  const missingSites = group.sites.filter((site) => missing.has(siteName(site)));
  const isCounted = hasSites && missingSites.length === 0;
  const hasLimit = LIMIT_KINDS.some((kind) => limits[kind.id].on);
  return (
    <section class="group sheet" aria-labelledby={groupHeadingId(group.id)}>
      <GroupHeader
        headingId={groupHeadingId(group.id)}
        group={group}
        otherNames={groups.filter(({ id }) => id !== group.id).map(groupTitle)}
        minutesToday={props.minutesToday}
        onRename={isEmail ? null : props.onRename}
        onRemove={isEmail ? null : props.onRemove}
      />
      <Notice place={namePlace(group)} notice={notice} />
      {isCounted && !hasLimit && <p class="soft">{t('sites.noLimitYet')}</p>}
      <SiteChips
        sites={group.sites}
        missing={missing}
        onRemove={props.onRemoveSite}
        onBringBack={props.onBringBackSite}
      >
        {hasSites && (
          <button
            id={addSiteId(group.id)}
            type="button"
            class="button text"
            aria-expanded={isAdding}
            onClick={() => {
              setAdding(!isAdding);
              focusLater(addressId(group.id));
            }}
          >
            {t('sites.add')}
          </button>
        )}
      </SiteChips>
      <Notice place={sitesPlace(group.id)} notice={notice} />
      <MissingGrants
        sites={missingSites}
        onAllow={async (sites) => {
          const allowed = await props.onAllow(sites);
          if (allowed) focusLater(addSiteId(group.id));
          return allowed;
        }}
      />
      {(isAdding || !hasSites) && (
        <SiteAdder
          group={group}
          groups={groups}
          onAdd={async (sites) => {
            const granted = await props.onAddSites(sites, () => {
              setAdding(false);
              focusLater(addSiteId(group.id));
            });
            return granted ? 'granted' : 'refused';
          }}
          onLeaveOut={(site, groupId) =>
            props.onLeaveOut(site, groupId, () => {
              setAdding(false);
              focusLater(addSiteId(group.id));
            })
          }
        />
      )}
      <div class="limits">
        {LIMIT_KINDS.map((kind) => (
          <LimitRow
            key={kind.id}
            place={limitPlace(group, kind.id)}
            kind={kind.id}
            limits={limits}
            offer={props.offer?.kind === kind.id ? props.offer : null}
            settings={props.settings}
            sentence={props.sentence}
            notice={notice}
            onChange={(limit, before) => props.onLimit(kind.id, limit, before)}
          />
        ))}
        <WorkRow
          group={group}
          notice={notice}
          onMark={props.onMark}
          isClosing={limits.closedHours.on}
          onClose={() => {
            const { firmness } = limits.closedHours;
            const hours = { ...AFTER_WORK, ...(firmness && { firmness }) };
            props.onLimit('closedHours', hours, limits.closedHours);
            // The button has gone with what it was for.
            focusLater(limitToggleId(limitPlace(group, 'closedHours')));
          }}
        />
      </div>
    </section>
  );
}
