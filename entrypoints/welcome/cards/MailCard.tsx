/** The second card: which mail. She ticks it herself, and the browser asks her once for all of it. */
import { useRef, useState } from 'preact/hooks';
import { useFocusLater } from '../../../components/fields/use-focus-later';
import { AddressLine } from '../../../components/sites/AddressLine';
import { PresetList, presetTickId } from '../../../components/sites/PresetList';
import { addressId } from '../../../components/sites/places';
import { hasMore, notYetCounted, siteNames } from '../../../components/sites/site-list';
import { useTypedAddress } from '../../../components/sites/use-typed-address';
import { type CardFrame, WelcomeCard } from '../../../components/welcome/WelcomeCard';
import { BROWSER, t } from '../../../utils/browser/i18n';
import { requestSites } from '../../../utils/browser/permissions';
import { report } from '../../../utils/browser/report';
import { EMAIL, type Group } from '../../../utils/sites/group';
import { EMAIL_PRESETS, presetSites } from '../../../utils/sites/presets';
import { type Site, siteName } from '../../../utils/sites/site';
import { goTo } from '../places';

/** Shown at first; the others behind one press. */
const FIRST_PRESETS = 4;

export type MailCardProps = {
  readonly frame: CardFrame;
  readonly groups: readonly Group[];
  /** The browser lets us see them. */
  readonly onGranted: (sites: readonly Site[]) => void;
};

export function MailCard({ frame, groups, onGranted }: MailCardProps) {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [showsAll, setShowsAll] = useState(false);
  const [wantsAddress, setWantsAddress] = useState(false);
  const [answer, setAnswer] = useState<'none' | 'refused' | 'nothing-ticked'>('none');
  const isAsking = useRef(false);
  const focusLater = useFocusLater();
  const address = useTypedAddress(groups);

  const presets = EMAIL_PRESETS.filter((preset) => hasMore(preset, groups));
  const [nextPreset] = presets.slice(FIRST_PRESETS);
  const chosenBefore = groups.find(({ id }) => id === EMAIL)?.sites ?? [];
  const tickedPresets = presets.filter(({ id }) => ticked.has(id));
  const typed = wantsAddress ? address.site : null;
  const names = [...tickedPresets.map(({ name }) => name), ...(typed ? [siteName(typed)] : [])];
  const sites = notYetCounted(
    [...tickedPresets.flatMap(presetSites), ...(typed ? [typed] : [])],
    groups,
  );

  const choose = async () => {
    if (isAsking.current) return;
    isAsking.current = true;
    const granted = await askBrowser(sites);
    isAsking.current = false;
    setAnswer(granted ? 'none' : 'refused');
    if (granted) onGranted(sites);
  };
  const onMain = () => {
    if (sites.length > 0) void choose();
    else if (wantsAddress) document.getElementById(addressId(EMAIL))?.focus();
    else if (chosenBefore.length > 0) goTo('minutes');
    else setAnswer('nothing-ticked');
  };
  const isRefused = answer === 'refused';
  const mainLabel = () => {
    if (isRefused) return t('welcome.mail.askOnceMore');
    if (sites.length === 0 && chosenBefore.length > 0) return t('welcome.next');
    const [name] = names;
    return names.length === 1 && name !== undefined
      ? t('welcome.mail.count', [name])
      : t('sites.countThese');
  };

  return (
    <WelcomeCard
      frame={frame}
      title={t('sites.question')}
      main={mainLabel()}
      onMain={onMain}
      skip={isRefused ? t('welcome.mail.goOnWithout') : t('welcome.skip')}
      onSkip={() => goTo('minutes')}
      status={statusOf(answer)}
    >
      {(headingId) => (
        <>
          {chosenBefore.length > 0 && (
            <p class="soft">{t('welcome.mail.chosen', [siteNames(chosenBefore)])}</p>
          )}
          <fieldset class="presets" aria-labelledby={headingId}>
            <PresetList
              presets={showsAll ? presets : presets.slice(0, FIRST_PRESETS)}
              ticked={ticked}
              onTick={(now) => {
                setTicked(now);
                setAnswer('none');
              }}
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
                    setWantsAddress(true);
                    focusLater(addressId(EMAIL));
                  }}
                >
                  {t('sites.otherAddress')}
                </button>
              )}
            </div>
            {wantsAddress && (
              <AddressLine
                id={addressId(EMAIL)}
                label={t('sites.otherAddress')}
                address={address}
              />
            )}
          </fieldset>
          <p class="welcome-foot">{t(`sites.promise.${BROWSER}`)}</p>
        </>
      )}
    </WelcomeCard>
  );
}

function statusOf(answer: 'none' | 'refused' | 'nothing-ticked'): string | null {
  if (answer === 'refused') return t('welcome.mail.refused');
  return answer === 'nothing-ticked' ? t('sites.tickFirst') : null;
}

/** The browser's prompt comes from her press and nothing else: nothing may be awaited before. */
async function askBrowser(sites: readonly Site[]): Promise<boolean> {
  try {
    return await requestSites(sites);
  } catch (error) {
    report('The browser could not be asked for a site', error);
    return false;
  }
}
