/** Where sites come in: mail services to tick, an address to type, and what to do when the browser said no. */
import { useState } from 'preact/hooks';
import { BROWSER, t } from '../../utils/browser/i18n';
import { EMAIL, type Group, type GroupId } from '../../utils/sites/group';
import type { Site } from '../../utils/sites/site';
import { presetsFor } from '../../utils/sites/topics';
import { AddressField } from './AddressField';
import { PresetChoice } from './PresetChoice';
import { addressId } from './places';
import { hasMore, notYetCounted, siteNames } from './site-list';
import './SiteAdder.css';
import './presets.css';
import '../fields/Notice.css';

/** What became of a wish to count sites. */
export type AddOutcome = 'granted' | 'refused';

export type SiteAdderProps = {
  readonly group: Group;
  readonly groups: readonly Group[];
  /** Asks the browser first, then keeps them. */
  readonly onAdd: (sites: readonly Site[]) => Promise<AddOutcome>;
  readonly onLeaveOut: (site: Site, groupId: GroupId) => void;
};

export function SiteAdder({ group, groups, onAdd, onLeaveOut }: SiteAdderProps) {
  const [refused, setRefused] = useState<readonly Site[] | null>(null);
  const isEmail = group.id === EMAIL;
  const isFirst = isEmail && group.sites.length === 0;
  const presets = presetsFor(group.id).filter((preset) => hasMore(preset, groups));
  const services = isEmail ? t('sites.mailServices') : t('sites.services');
  const add = async (sites: readonly Site[]) => {
    const outcome = await onAdd(notYetCounted(sites, groups));
    setRefused(outcome === 'refused' ? sites : null);
  };
  return (
    <div class="adder">
      {presets.length > 0 && (
        <PresetChoice
          presets={presets}
          question={isFirst ? t('sites.question') : services}
          isFirst={isFirst}
          onCount={add}
        />
      )}
      {presets.length === 0 && <p class="promise">{t(`sites.promise.${BROWSER}`)}</p>}
      <AddressField
        id={addressId(group.id)}
        label={presets.length > 0 ? t('sites.otherAddress') : t('sites.address')}
        groups={groups}
        onAdd={add}
        onLeaveOut={onLeaveOut}
      />
      <div class="notice" data-said>
        {refused !== null && (
          <>
            <span>{t('sites.refused', [siteNames(refused)])}</span>
            <button type="button" class="button text" onClick={() => add(refused)}>
              {t('sites.askOnceMore')}
            </button>
          </>
        )}
      </div>
    </div>
  );
}
