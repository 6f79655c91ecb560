/** What she chose for tomorrow, since a firm limit holds until then; each can be taken back. */
import { useId, useState } from 'preact/hooks';
import { sentences, t } from '../../utils/browser/i18n';
import type { State } from '../../utils/engine/state';
import { type Later, laterKey } from '../../utils/limits/later';
import { SETTINGS } from '../../utils/settings/schema';
import { siteLabel } from '../../utils/sites/site-label';
import { useFocusLater } from '../fields/use-focus-later';
import { valueInWords } from '../fields/value-in-words';
import '../fields/sentence-row.css';
import { dateInWords } from '../../utils/words/closed-hours';
import { titleOf } from '../../utils/words/group-name';
import { limitInWords } from '../../utils/words/limit';

const KEPT_ID = 'later-kept';

export function LaterSheet(props: {
  readonly state: State;
  readonly onKeep: (key: string, whenKept: () => void) => void;
}) {
  const { state, onKeep } = props;
  const headingId = useId();
  const [timesKept, setTimesKept] = useState(0);
  const focusLater = useFocusLater();
  const whenKept = () => {
    setTimesKept((times) => times + 1);
    // The row goes with its button, and with the last one the sheet.
    focusLater(KEPT_ID);
  };
  return (
    <>
      {state.later.length > 0 && (
        <section class="sheet" aria-labelledby={headingId}>
          <h2 id={headingId}>{t('limits.later.title')}</h2>
          <p class="soft">{sentences(t('limits.later.why'), t('limits.later.atOnce'))}</p>
          {state.later.map((later) => (
            <div key={laterKey(later)} class="sentence-row">
              <p class="words setting-text">{laterInWords(later, state)}</p>
              <button
                type="button"
                class="button text"
                onClick={() => onKeep(laterKey(later), whenKept)}
              >
                {t('limits.later.keep')}
              </button>
            </div>
          ))}
        </section>
      )}
      {timesKept > 0 && (
        <p key={timesKept} id={KEPT_ID} tabIndex={-1} class="hint" data-said="new">
          {t('limits.later.kept')}
        </p>
      )}
    </>
  );
}

/** "Email: After 2 hours in a day, ask me." */
function laterInWords(later: Later, state: State): string {
  switch (later.kind) {
    case 'limit': {
      const said = limitInWords(later.limitKind, later.limit);
      return t('limits.later.limit', [titleOf(state, later.groupId), said]);
    }
    case 'site': {
      const site = siteLabel(later.site);
      return later.groupId === null || later.site.except
        ? t('sites.removed', [site])
        : t('limits.later.siteMoves', [site, titleOf(state, later.groupId)]);
    }
    case 'group-removed':
      return t('sites.removed', [titleOf(state, later.groupId)]);
    case 'unmarked':
      return t('limits.later.unmarked', [titleOf(state, later.groupId)]);
    case 'setting': {
      if (later.id === 'timeOffUntil')
        return typeof later.value === 'string'
          ? t('limits.later.timeOff', [dateInWords(later.value)])
          : t('sites.timeOff.end');
      const value = valueInWords(SETTINGS[later.id], Number(later.value));
      return t(`settings.${later.id}.sentence`, [value]);
    }
  }
}
