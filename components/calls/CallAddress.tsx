/** Another place where she has calls, by its address: the whole host, with one press. */
import { useState } from 'preact/hooks';
import { t } from '../../utils/browser/i18n';
import { isSameSite, type Site } from '../../utils/sites/site';
import { siteLabel } from '../../utils/sites/site-label';
import { readTyped, type Typed } from '../../utils/sites/typed';
import { AddressInput } from '../sites/AddressInput';
import { whyNone } from '../sites/use-typed-address';
import '../sites/address.css';

export type CallAddressProps = {
  readonly id: string;
  readonly sites: readonly Site[];
  readonly onAdd: (site: Site) => void;
};

export function CallAddress({ id, sites, onAdd }: CallAddressProps) {
  const [text, setText] = useState('');
  const typed = readTyped(text);
  const site = typed.kind === 'site' ? typed.whole : null;
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
      <p id={`${id}-reading`} class="hint" data-said>
        {text.trim() === '' ? t('sites.addressHint') : readingOf(typed, isChosen)}
      </p>
    </form>
  );
}

function readingOf(typed: Typed, isChosen: boolean): string {
  if (typed.kind !== 'site') return whyNone(typed);
  return t(isChosen ? 'calls.alreadyIn' : 'calls.reading', [siteLabel(typed.whole)]);
}
