/** Below the line for a win: what helped, and another day than today. What is there is shown wherever it would be kept. */
import { useId, useState } from 'preact/hooks';
import { t } from '../../utils/browser/i18n';
import { daysBefore } from '../../utils/time/day';
import { useFocusLater } from '../fields/use-focus-later';
import { tooLongInWords } from './too-long';
import type { WinDraft } from './use-win-draft';
import { WinArea } from './WinArea';
import { WinDay } from './WinDay';
import './JotMore.css';

export function JotMore(props: { readonly draft: WinDraft; readonly offersMore: boolean }) {
  const { draft, offersMore } = props;
  const { today } = draft;
  const id = useId();
  const [hasHelped, setHasHelped] = useState(false);
  const focusLater = useFocusLater();
  const isHelpedOpen = hasHelped || draft.helped !== '';
  const dayId = `${id}-day`;
  const helpedId = `${id}-helped`;
  if (!offersMore && !isHelpedOpen && draft.day === null) return null;
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
            onWrite={(helped) => {
              // It doesn't go from under her when she empties it.
              setHasHelped(true);
              draft.writeHelped(helped);
            }}
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
        {draft.day !== null && (
          <button
            type="button"
            class="button text small-text"
            onClick={() => draft.chooseDay(null)}
          >
            {t('wins.backToToday')}
          </button>
        )}
        {draft.day === null && today !== null && (
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
        )}
      </div>
    </div>
  );
}
