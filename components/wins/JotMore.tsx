/** Below the line for a win: what helped, and another day than today, if she likes. */
import { useId, useState } from 'preact/hooks';
import { t } from '../../utils/browser/i18n';
import { type Day, daysBefore } from '../../utils/time/day';
import { useFocusLater } from '../fields/use-focus-later';
import { tooLongInWords } from './too-long';
import type { WinDraft } from './use-win-draft';
import { WinArea } from './WinArea';
import { WinDay } from './WinDay';
import './JotMore.css';

export function JotMore({ draft, today }: { readonly draft: WinDraft; readonly today: Day }) {
  const id = useId();
  const [hasHelped, setHasHelped] = useState(false);
  const focusLater = useFocusLater();
  const isHelpedOpen = hasHelped || draft.helped !== '';
  const dayId = `${id}-day`;
  const helpedId = `${id}-helped`;
  return (
    <div class="jot-more">
      {isHelpedOpen && (
        <div>
          <label class="field-label small" for={helpedId}>
            {t('wins.whatHelped')}
          </label>
          <WinArea
            id={helpedId}
            text={draft.helped}
            isTooLong={tooLongInWords(draft.helped) !== null}
            describedBy={`${helpedId}-told`}
            onWrite={draft.writeHelped}
            onKeep={draft.keep}
          />
          <p id={`${helpedId}-told`} class="hint" data-said>
            {tooLongInWords(draft.helped)}
          </p>
        </div>
      )}
      {draft.day !== null && (
        <WinDay
          id={dayId}
          day={draft.day}
          today={today}
          onChange={draft.chooseDay}
          onKeep={draft.keep}
        />
      )}
      <div class="jot-ways">
        {!isHelpedOpen && (
          <button
            type="button"
            class="button text small-text"
            onClick={() => {
              setHasHelped(true);
              focusLater(helpedId);
            }}
          >
            {t('wins.addHelped')}
          </button>
        )}
        {draft.day === null ? (
          <button
            type="button"
            class="button text small-text"
            onClick={() => {
              draft.chooseDay(daysBefore(today, 1));
              focusLater(dayId);
            }}
          >
            {t('wins.anotherDay')}
          </button>
        ) : (
          <button
            type="button"
            class="button text small-text"
            onClick={() => draft.chooseDay(null)}
          >
            {t('wins.backToToday')}
          </button>
        )}
      </div>
    </div>
  );
}
