/** The fourth card: trying a pause, in the very place where pauses come. */
import { type CardFrame, WelcomeCard } from '../../../components/welcome/WelcomeCard';
import { t } from '../../../utils/browser/i18n';
import { report } from '../../../utils/browser/report';
import { openTrial } from '../open-trial';
import { goTo } from '../places';
import '../../../components/welcome/WelcomeCard.css';

export function TryCard({ frame }: { readonly frame: CardFrame }) {
  const show = async () => {
    await showTrial();
    goTo('toolbar');
  };
  return (
    <WelcomeCard
      frame={frame}
      title={t('welcome.try.title')}
      main={t('welcome.try.show')}
      onMain={() => void show()}
      skip={t('common.notNow')}
      onSkip={() => goTo('toolbar')}
    >
      {() => <p class="welcome-lead">{t('welcome.try.does')}</p>}
    </WelcomeCard>
  );
}

/** Whatever becomes of it, the first run goes on. */
export async function showTrial(): Promise<void> {
  const onTrouble = (error: unknown) => report('showing the card to try', error);
  try {
    await openTrial(Date.now(), onTrouble);
  } catch (error) {
    onTrouble(error);
  }
}
