/** Quiet in the settings: until when it is, and how to end it; or the ways to be quiet. */
import { useRef } from 'preact/hooks';
import { t } from '../../utils/browser/i18n';
import type { State } from '../../utils/engine/state';
import { isQuiet } from '../../utils/pauses/quiet';
import { MINUTE_MS } from '../../utils/time/duration';
import { quietInWords } from '../../utils/words/silence';
import type { Ask } from '../use-asking';
import { useNow } from '../use-now';
import './Quiet.css';
import { QuietWays } from './QuietWays';

export function QuietSheet({ state, ask }: { readonly state: State; readonly ask: Ask }) {
  const now = useNow(MINUTE_MS);
  const heading = useRef<HTMLHeadingElement>(null);
  // What is pressed goes away: her place in the page is kept.
  const goUp = () => heading.current?.focus();
  return (
    <section class="sheet" aria-labelledby="quiet-title">
      <h2 id="quiet-title" ref={heading} tabIndex={-1}>
        {t('settings.quiet.title')}
      </h2>
      <p class="soft">{t('settings.quiet.what')}</p>
      {isQuiet(state, now) ? (
        <div class="quiet-way">
          <p>{quietInWords(state)}</p>
          <button
            type="button"
            class="button text"
            onClick={() => ask({ type: 'quiet-ended' }, goUp)}
          >
            {t('popup.quietEnd')}
          </button>
        </div>
      ) : (
        <QuietWays state={state} now={now} ask={ask} onChosen={goUp} />
      )}
    </section>
  );
}
