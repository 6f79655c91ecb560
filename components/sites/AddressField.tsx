/** Paste an address and it is understood: what it would count is said before she presses anything. */
import { useId, useState } from 'preact/hooks';
import { t } from '../../utils/browser/i18n';
import type { Group } from '../../utils/sites/group';
import { type Site, siteName, understandAddress } from '../../utils/sites/site';
import { groupTitle } from '../group-name';
import { AddressInput } from './AddressInput';
import { groupWithSite } from './site-list';
import './sites.css';

export type AddressFieldProps = {
  readonly id: string;
  readonly label: string;
  /** All of them, to say where a site is counted already. */
  readonly groups: readonly Group[];
  readonly onAdd: (site: Site) => void;
};

export function AddressField({ id, label, groups, onAdd }: AddressFieldProps) {
  const partId = useId();
  const [text, setText] = useState('');
  const [takesPart, setTakesPart] = useState<boolean | null>(null);
  const understood = understandAddress(text);
  const part = understood?.part ?? null;
  // Typed by hand, a path is meant; pasted from the address bar, it is what happened to be open.
  const partAlone = takesPart ?? !/^\s*https?:/i.test(text);
  const site = part !== null && partAlone ? part : (understood?.whole ?? null);
  const home = site === null ? null : groupWithSite(site, groups);
  return (
    <form
      class="address"
      onSubmit={(event) => {
        event.preventDefault();
        if (site !== null && home === null) onAdd(site);
      }}
    >
      <label class="field-label" for={id}>
        {label}
      </label>
      <div class="field-row">
        <AddressInput
          id={id}
          text={text}
          describedBy={`${id}-reading`}
          onText={(typed) => {
            setText(typed);
            setTakesPart(null);
          }}
        />
        <button type="submit" class="button">
          {t('sites.addThis')}
        </button>
      </div>
      <p id={`${id}-reading`} class="hint" role="status">
        {reading(text, site, home)}
      </p>
      {part !== null && (
        <label class="tick" for={partId}>
          <input
            id={partId}
            type="checkbox"
            checked={partAlone}
            onChange={(event) => setTakesPart(event.currentTarget.checked)}
          />
          <span>{t('sites.partAlone', [siteName(part)])}</span>
        </label>
      )}
    </form>
  );
}

function reading(text: string, site: Site | null, home: Group | null): string {
  if (text.trim() === '') return t('sites.addressHint');
  if (site === null) return t('sites.notUnderstood');
  if (home !== null) return t('sites.alreadyIn', [siteName(site), groupTitle(home)]);
  return t('sites.counts', [siteName(site)]);
}
