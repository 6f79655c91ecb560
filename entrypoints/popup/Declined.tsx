/** After *not today*: what that means, and a way to take it back. */
import { useEffect, useRef } from 'preact/hooks';
import { Cup } from '../../components/Cup';
import { SceneStrip } from '../../components/Scene';
import type { WinDraft } from '../../components/wins/use-win-draft';
import { WinField } from '../../components/wins/WinField';
import { t } from '../../utils/browser/i18n';
import { FULL_LEVEL } from '../../utils/cup/today';
import type { State } from '../../utils/engine/state';
import './popup.css';
import './Declined.css';

export function Declined(props: {
  readonly state: State;
  readonly notice: string | null;
  readonly draft: WinDraft;
  readonly takeLetters: () => string;
  readonly onUndo: () => void;
  /** A tab doesn't close by itself; null in the popup, which does. */
  readonly onClose: (() => void) | null;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <>
      <SceneStrip cup={<Cup sizePx={118} fullness={props.state.today.level / FULL_LEVEL} />}>
        <h1 ref={heading} tabIndex={-1} class="voice strip-title" aria-describedby="declined-next">
          {t('card.declined')}
        </h1>
        <p id="declined-next" class="soft strip-line">
          {t('card.declinedNext')}
        </p>
      </SceneStrip>
      <div class="popup-body">
        <WinField draft={props.draft} canUndo takeLetters={props.takeLetters} takesFocus={false} />
        <button type="button" class="button wide" onClick={props.onUndo}>
          {t('common.undo')}
        </button>
        {props.onClose !== null && (
          <button type="button" class="button text wide" onClick={props.onClose}>
            {t('common.close')}
          </button>
        )}
        <p class="hint" data-said>
          {props.notice}
        </p>
      </div>
    </>
  );
}
