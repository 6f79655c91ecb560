/** Quiet: an hour with one tap, until tomorrow with a second one; and a way to end it. */
import type { Ask } from '../../components/use-asking';
import { t } from '../../utils/browser/i18n';
import { timeZone } from '../../utils/browser/time-zone';
import type { State } from '../../utils/engine/state';
import { startOfTomorrow } from '../../utils/time/day';

type QuietProps = { readonly state: State; readonly now: number; readonly ask: Ask };

/** Among the links: begins it, or ends it. */
export function QuietLink({ state, now, ask }: QuietProps) {
  if (isQuiet(state, now)) {
    return (
      <button type="button" class="button text" onClick={() => ask({ type: 'quiet-ended' })}>
        {t('popup.quietEnd')}
      </button>
    );
  }
  return (
    <button
      type="button"
      class="button text"
      onClick={() => ask({ type: 'quiet-asked', until: 'an-hour' })}
    >
      {t('common.quietAnHour')}
    </button>
  );
}

/** Below "Quiet until 4:40.": makes it longer, unless it is that long. */
export function LongerQuiet({ state, now, ask }: QuietProps) {
  const { dayStartMinutes } = state.settings;
  const tomorrowAt = startOfTomorrow(now, { timeZone: timeZone(), dayStartMinutes });
  if (state.quietUntil === null || state.quietUntil >= tomorrowAt) return null;
  return (
    <p class="strip-line">
      <button
        type="button"
        class="button text small-text"
        onClick={() => ask({ type: 'quiet-asked', until: 'tomorrow' })}
      >
        {t('popup.quietTomorrow')}
      </button>
    </p>
  );
}

export function isQuiet(state: State, now: number): boolean {
  return state.quietUntil !== null && now < state.quietUntil;
}
