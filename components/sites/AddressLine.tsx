/** A line for an address, and beneath it what it would count, said before anything is pressed. */
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { t } from '../../utils/browser/i18n';
import { siteLabel } from '../../utils/sites/site-label';
import { AddressInput } from './AddressInput';
import type { TypedAddress } from './use-typed-address';
import './address.css';
import './AddressLine.css';

export type AddressLineProps = {
  readonly id: string;
  readonly label: string;
  readonly address: TypedAddress;
  /** Beside the line: the button that adds it, where it has one of its own. */
  readonly children?: ComponentChildren;
};

export function AddressLine({ id, label, address, children }: AddressLineProps) {
  const partId = useId();
  return (
    <>
      <label class="field-label" for={id}>
        {label}
      </label>
      <div class="field-row">
        <AddressInput
          id={id}
          text={address.text}
          describedBy={`${id}-reading`}
          onText={address.write}
        />
        {children}
      </div>
      <p id={`${id}-reading`} class="hint" data-said>
        {address.reading}
      </p>
      {address.part !== null && (
        <label class="tick" for={partId}>
          <input
            id={partId}
            type="checkbox"
            checked={address.isPartAlone}
            onChange={(event) => address.choosePartAlone(event.currentTarget.checked)}
          />
          <span>{t('sites.partAlone', [siteLabel(address.part)])}</span>
        </label>
      )}
    </>
  );
}
