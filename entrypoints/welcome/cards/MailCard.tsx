/** The second card: which mail. She ticks it herself, and the browser asks her once for all of it. */
import { useRef, useState } from 'preact/hooks';
import { addressId } from '../../../components/sites/places';
import { siteNames } from '../../../components/sites/site-list';
import { type CardFrame, WelcomeCard } from '../../../components/welcome/WelcomeCard';
import { BROWSER, t } from '../../../utils/browser/i18n';
import { requestWish } from '../../../utils/browser/permissions';
import { report } from '../../../utils/browser/report';
import { EMAIL, type Group } from '../../../utils/sites/group';
import type { Site } from '../../../utils/sites/site';
import { goTo } from '../places';
import { MailRows } from './MailRows';
import type { MailChoice } from './use-mail-choice';
import './MailCard.css';
import '../../../components/welcome/WelcomeCard.css';

export type MailCardProps = {
  readonly frame: CardFrame;
  readonly groups: readonly Group[];
  /** Of the page, so that it outlives this card: she may go back and forth. */
  readonly choice: MailChoice;
  /** The browser lets us see them. */
  readonly onGranted: (sites: readonly Site[]) => void;
};

export function MailCard({ frame, groups, choice, onGranted }: MailCardProps) {
  const { names, sites } = choice;
  const chosenBefore = groups.find(({ id }) => id === EMAIL)?.sites ?? [];
  const [waits, setWaits] = useState(false);
  /** What the browser said no to; another choice is another question. */
  const [refused, setRefused] = useState<string | null>(null);
  const isRefused = refused !== null && refused === names.join();
  const isAsking = useRef(false);

  const askBrowser = async () => {
    if (isAsking.current) return;
    isAsking.current = true;
    const granted = await request(sites);
    isAsking.current = false;
    setRefused(granted ? null : names.join());
    if (granted) onGranted(sites);
  };
  const onMain = () => {
    if (choice.isHalfTyped) document.getElementById(addressId(EMAIL))?.focus();
    else if (sites.length > 0) void askBrowser();
    else if (chosenBefore.length > 0) goTo('minutes');
    else setWaits(true);
  };
  const status = () => {
    if (isRefused) return t('welcome.mail.refused');
    return waits && sites.length === 0 ? t('sites.tickFirst') : null;
  };
  return (
    <WelcomeCard
      frame={frame}
      title={t('sites.question')}
      main={isRefused ? t('sites.askOnceMore') : mainInWords(names, chosenBefore)}
      onMain={onMain}
      skip={isRefused ? t('welcome.mail.goOnWithout') : t('welcome.skip')}
      onSkip={() => goTo('minutes')}
      status={status()}
    >
      {(headingId) => (
        <>
          {chosenBefore.length > 0 && (
            <p class="soft welcome-chosen">{t('welcome.mail.chosen', [siteNames(chosenBefore)])}</p>
          )}
          <MailRows choice={choice} headingId={headingId} />
          <p class="welcome-foot">{t(`sites.promise.${BROWSER}`)}</p>
        </>
      )}
    </WelcomeCard>
  );
}

function mainInWords(names: readonly string[], chosenBefore: readonly Site[]): string {
  const [name, ...more] = names;
  if (name === undefined) return chosenBefore.length > 0 ? t('welcome.next') : t('common.addThese');
  return more.length === 0 ? t('common.addOne', [name]) : t('common.addThese');
}

/** The browser's prompt comes from her press and nothing else: nothing may be awaited before. */
async function request(sites: readonly Site[]): Promise<boolean> {
  try {
    const wish = { group: { id: EMAIL, name: null }, isNewGroup: false, sites };
    return await requestWish(wish, 'page', Date.now());
  } catch (error) {
    report('The browser could not be asked for a site', error);
    return false;
  }
}
