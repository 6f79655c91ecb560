/** The cup in words, for those who hover it or can't see it. */
import { clockTime, t } from '../../utils/browser/i18n';
import type { State } from '../../utils/engine/state';
import { isAsking } from '../../utils/pauses/policy';
import { endsAt } from '../../utils/rests/rest';

/** What the toolbar cup says: what is going on, when anything is. */
export function cupInWords(state: State, at: number): string {
  const { rest, quietUntil } = state;
  if (rest.kind === 'resting') {
    return at < endsAt(rest)
      ? t('toolbar.restingUntil', [clockTime(endsAt(rest))])
      : t('toolbar.resting');
  }
  if (quietUntil !== null && at < quietUntil) {
    return t('toolbar.quietUntil', [clockTime(quietUntil)]);
  }
  return isAsking(state, at) ? t('toolbar.pauseReady') : '';
}
