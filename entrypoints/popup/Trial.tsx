/** The card for trying out, from the first run: it looks and answers like the card, and nothing but a rest is told. */

import { useState } from 'preact/hooks';
import { Cup } from '../../components/Cup';
import { Breath } from '../../components/pause/Breath';
import { type Choice, PauseCard } from '../../components/pause/PauseCard';
import type { Ask } from '../../components/use-asking';
import { t } from '../../utils/browser/i18n';
import { REST_MINUTES } from '../../utils/rests/rest';
import { MINUTE_SECONDS } from '../../utils/time/duration';
import { minutesInWords } from '../../utils/words/lengths';

/** Short, because she came to look and not to rest. It is a rest all the same. */
const REST_TO_TRY_MINUTES = 2 satisfies (typeof REST_MINUTES)[number];

const OTHERS_TO_TRY = REST_MINUTES.filter((minutes) => minutes !== REST_TO_TRY_MINUTES).sort(
  (one, other) => one - other,
);

export type TrialProps = {
  readonly fullness: number;
  readonly notice: string | null;
  readonly ask: Ask;
  readonly onClose: () => void;
};

export function Trial({ fullness, notice, ask, onClose }: TrialProps) {
  const [isBreathing, setBreathing] = useState(false);
  const rest = (minutes: number) =>
    ask({ type: 'rest-begun', seconds: minutes * MINUTE_SECONDS }, onClose);
  if (isBreathing) {
    return (
      <Breath
        fullness={fullness}
        notice={notice}
        onDone={tellNobody}
        onEnough={onClose}
        onRest={() => rest(REST_MINUTES[0])}
      />
    );
  }
  const choices: readonly Choice[] = [
    {
      id: 'rest',
      label: t('common.restNow'),
      next: t('welcome.trial.restNext', [minutesInWords(REST_TO_TRY_MINUTES)]),
      onChoose: () => rest(REST_TO_TRY_MINUTES),
    },
    {
      id: 'breath',
      label: t('card.breath'),
      next: t('card.breathNext'),
      onChoose: () => setBreathing(true),
    },
    {
      id: 'put-off',
      label: t('card.putOff'),
      next: t('welcome.trial.putOffNext'),
      onChoose: onClose,
    },
    {
      id: 'not-today',
      label: t('card.notToday'),
      next: t('welcome.trial.notTodayNext'),
      onChoose: onClose,
    },
  ];
  return (
    <PauseCard
      reason={t('welcome.trial.reason')}
      cup={<Cup sizePx={118} fullness={fullness} silhouette="steam" />}
      choices={choices}
      lengths={OTHERS_TO_TRY.map((minutes) => ({ minutes, onChoose: () => rest(minutes) }))}
      focusesHeading
      notice={notice}
    />
  );
}

function tellNobody(): void {
  // A breath of the card ends the pause; here there is none to end.
}
