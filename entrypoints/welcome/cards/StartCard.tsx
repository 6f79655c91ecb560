/** The first card: what it does, and what it can't do. */
import { type CardFrame, WelcomeCard } from '../../../components/welcome/WelcomeCard';
import { t } from '../../../utils/browser/i18n';
import { report } from '../../../utils/browser/report';
import { closeThisTab } from '../../../utils/browser/tabs';
import { goTo } from '../places';
import '../../../components/welcome/WelcomeCard.css';
import './StartCard.css';

export function StartCard({ frame }: { readonly frame: CardFrame }) {
  return (
    <WelcomeCard
      frame={frame}
      title={t('welcome.start.title')}
      main={t('welcome.next')}
      onMain={() => goTo('mail')}
      skip={t('welcome.start.skipAll')}
      onSkip={() => {
        closeThisTab().catch((error: unknown) => report('closing the first run', error));
      }}
    >
      {() => (
        <>
          <p class="welcome-lead">{t('welcome.start.does')}</p>
          <ul class="welcome-promises">
            <li>{t('welcome.start.sees')}</li>
            <li>{t('welcome.start.touches')}</li>
            <li>{t('welcome.start.stays')}</li>
          </ul>
        </>
      )}
    </WelcomeCard>
  );
}
