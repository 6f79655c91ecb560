/** The mail services to tick, a few at first, and a line for any other site. */
import { useState } from 'preact/hooks';
import { useFocusLater } from '../../../components/fields/use-focus-later';
import { AddressLine } from '../../../components/sites/AddressLine';
import { PresetList, presetTickId } from '../../../components/sites/PresetList';
import { addressId } from '../../../components/sites/places';
import { t } from '../../../utils/browser/i18n';
import { EMAIL } from '../../../utils/sites/group';
import type { MailChoice } from './use-mail-choice';
import '../../../components/sites/presets.css';
import './MailRows.css';

/** Shown at first; the others behind one press. */
const FIRST_PRESETS = 4;

export function MailRows({ choice, headingId }: { choice: MailChoice; headingId: string }) {
  const { presets, wantsAddress } = choice;
  const [showsAll, setShowsAll] = useState(false);
  const focusLater = useFocusLater();
  const [nextPreset] = presets.slice(FIRST_PRESETS);
  return (
    <fieldset class="presets" aria-labelledby={headingId}>
      <PresetList
        presets={showsAll ? presets : presets.slice(0, FIRST_PRESETS)}
        ticked={choice.ticked}
        onTick={choice.tick}
      />
      <div class="welcome-more">
        {!showsAll && nextPreset !== undefined && (
          <button
            type="button"
            class="button text"
            onClick={() => {
              setShowsAll(true);
              focusLater(presetTickId(nextPreset));
            }}
          >
            {t('welcome.mail.more')}
          </button>
        )}
        {!wantsAddress && (
          <button
            type="button"
            class="button text"
            onClick={() => {
              choice.askForAddress();
              focusLater(addressId(EMAIL));
            }}
          >
            {t('welcome.mail.otherSite')}
          </button>
        )}
      </div>
      {wantsAddress && (
        <AddressLine
          id={addressId(EMAIL)}
          label={t('sites.otherAddress')}
          address={choice.address}
        />
      )}
    </fieldset>
  );
}
