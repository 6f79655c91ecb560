/** Paste an address and it is understood; one press adds it. */
import { t } from '../../utils/browser/i18n';
import type { Group, GroupId } from '../../utils/sites/group';
import type { Site } from '../../utils/sites/site';
import { AddressLine } from './AddressLine';
import { useTypedAddress } from './use-typed-address';
import './address.css';

export type AddressFieldProps = {
  readonly id: string;
  readonly label: string;
  /** All of them, to say where a site is counted already. */
  readonly groups: readonly Group[];
  readonly onAdd: (sites: readonly Site[]) => void;
  /** Of a site of a group, this is not to be counted. */
  readonly onLeaveOut: (site: Site, groupId: GroupId) => void;
};

export function AddressField({ id, label, groups, onAdd, onLeaveOut }: AddressFieldProps) {
  const address = useTypedAddress(groups);
  const { partOf } = address;
  const [site] = address.sites;
  return (
    <form
      class="address"
      onSubmit={(event) => {
        event.preventDefault();
        if (address.sites.length > 0) onAdd(address.sites);
      }}
    >
      <AddressLine id={id} label={label} address={address}>
        <button type="submit" class="button">
          {t('common.add')}
        </button>
        {partOf !== null && site !== undefined && (
          <button
            type="button"
            class="button text"
            onClick={() => onLeaveOut({ ...site, except: true }, partOf.group.id)}
          >
            {t('sites.leaveOut')}
          </button>
        )}
      </AddressLine>
    </form>
  );
}
