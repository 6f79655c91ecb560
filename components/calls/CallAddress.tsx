/** Another place where she has calls, by its address: the whole host, with one press. */
import { useState } from 'preact/hooks';
import { t } from '../../utils/browser/i18n';
import { isSameSite, type Site, siteName, understandAddress } from '../../utils/sites/site';
import { AddressInput } from '../sites/AddressInput';

export type CallAddressProps = {
  readonly id: string;
  readonly sites: readonly Site[];
  readonly onAdd: (site: Site) => void;
};

export function CallAddress({ id, sites, onAdd }: CallAddressProps) {
  const [text, setText] = useState('');
  const site = understandAddress(text)?.whole ?? null;
  const isChosen = site !== null && sites.some((other) => isSameSite(site, other));
  return (
    <form
      class="address"
      onSubmit={(event) => {
        event.preventDefault();
        if (site !== null && !isChosen) onAdd(site);
      }}
    >
      <label class="field-label" for={id}>
        {t('sites.otherAddress')}
      </label>
      <div class="field-row">
        <AddressInput id={id} text={text} describedBy={`${id}-reading`} onText={setText} />
        <button type="submit" class="button">
          {t('common.add')}
        </button>
      </div>
      <p id={`${id}-reading`} class="hint" role="status">
        {readingOf(text, site, isChosen)}
      </p>
    </form>
  );
}

function readingOf(text: string, site: Site | null, isChosen: boolean): string {
  if (text.trim() === '') return t('sites.addressHint');
  if (site === null) return t('sites.notUnderstood');
  return t(isChosen ? 'calls.alreadyIn' : 'calls.reading', [siteName(site)]);
}
