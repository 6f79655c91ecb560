/** The third card: after how long it shall ask. */
import { useState } from 'preact/hooks';
import { RowRadio } from '../../../components/RowChoice';
import { type CardFrame, WelcomeCard } from '../../../components/welcome/WelcomeCard';
import { t } from '../../../utils/browser/i18n';
import { session } from '../../../utils/limits/kinds/session';
import type { LengthLimit } from '../../../utils/limits/limit';
import { lengthInWords } from '../../../utils/words/lengths';
import { goTo } from '../places';
import './MinutesCard.css';

export type MinutesCardProps = {
  readonly frame: CardFrame;
  /** Minutes in a row, as it is now. */
  readonly limit: LengthLimit;
  readonly onChoose: (seconds: number) => void;
};

export function MinutesCard({ frame, limit, onChoose }: MinutesCardProps) {
  const [picked, setPicked] = useState<number | null>(null);
  const chosen = picked ?? (limit.on ? limit.seconds : null);
  return (
    <WelcomeCard
      frame={frame}
      title={t('welcome.minutes.title')}
      main={t('welcome.next')}
      onMain={() => (picked === null ? goTo('try') : onChoose(picked))}
      skip={t('welcome.skip')}
      onSkip={() => goTo('try')}
    >
      {(headingId) => (
        <>
          <fieldset class="lengths" aria-labelledby={headingId}>
            {session.field.suggestedSeconds.map((seconds) => (
              <RowRadio
                key={seconds}
                group="minutes"
                label={lengthInWords(seconds)}
                chosen={seconds === chosen}
                onChoose={() => setPicked(seconds)}
              />
            ))}
          </fieldset>
          <p class="soft">{t('welcome.minutes.waits')}</p>
        </>
      )}
    </WelcomeCard>
  );
}
