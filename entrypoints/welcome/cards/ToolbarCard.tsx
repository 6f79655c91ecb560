/** The other face of the fourth card: where the cup is, how to keep it in sight, and the way out. */
import { PinDrawing } from '../../../components/welcome/PinDrawing';
import { type CardFrame, WelcomeCard } from '../../../components/welcome/WelcomeCard';
import type { CupPlace } from '../../../utils/browser/action';
import { BROWSER, t } from '../../../utils/browser/i18n';
import { report } from '../../../utils/browser/report';
import { closeThisTab } from '../../../utils/browser/tabs';
import { useCupPlace } from '../use-cup-place';
import { showTrial } from './TryCard';
import '../../../components/welcome/WelcomeCard.css';
import './ToolbarCard.css';

export function ToolbarCard(props: { readonly frame: CardFrame; readonly hasSites: boolean }) {
  const { frame, hasSites } = props;
  const cupPlace = useCupPlace();
  return (
    <WelcomeCard
      frame={frame}
      title={t('welcome.toolbar.title')}
      main={t('common.done')}
      onMain={() => {
        closeThisTab().catch((error: unknown) => report('closing the first run', error));
      }}
      skip={t('welcome.toolbar.onceMore')}
      onSkip={() => void showTrial()}
    >
      {() => (
        <>
          <p class="welcome-lead">{whatComes(hasSites, cupPlace)}</p>
          {cupPlace === 'in-menu' && (
            <div class="welcome-pin">
              <PinDrawing browser={BROWSER} />
              <p>{t(`welcome.toolbar.pin.${BROWSER}`)}</p>
            </div>
          )}
          <p data-said>{cupPlace === 'on-toolbar' && t('welcome.toolbar.isThere')}</p>
          <p class="welcome-foot">
            <a class="button text" href="options.html#wins">
              {t('wins.title')}
            </a>
            <a class="button text" href="options.html#sites">
              {t('popup.settings')}
            </a>
          </p>
        </>
      )}
    </WelcomeCard>
  );
}

/** Nothing is promised of pauses to somebody who has chosen no site. */
function whatComes(hasSites: boolean, cupPlace: CupPlace | null): string {
  if (!hasSites) return t('welcome.toolbar.noSites');
  return cupPlace === 'no-toolbar' ? t('welcome.toolbar.asks') : t('welcome.toolbar.steams');
}
