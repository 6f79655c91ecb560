/** The healing day in the popup: one tap begins it, her line stands large, and it can be taken back or ended at once. */
import { useId } from 'preact/hooks';
import { TextLine } from '../../components/fields/TextLine';
import type { Ask } from '../../components/use-asking';
import { t } from '../../utils/browser/i18n';
import { isHealingDay, mayBeSlip } from '../../utils/engine/healing';
import type { State } from '../../utils/engine/state';
import { SETTINGS } from '../../utils/settings/schema';
import { healingUntil } from '../../utils/words/silence';
import './popup.css';
import './Healing.css';

type HealingProps = { readonly state: State; readonly now: number; readonly ask: Ask };

/** Below the heading: until when, and what takes a slip back. */
export function HealingUntil({ state, now, ask }: HealingProps) {
  return (
    <p class="soft strip-line">
      {healingUntil(state)}{' '}
      {mayBeSlip(state.healing, now) && (
        <button
          type="button"
          class="button text small-text"
          onClick={() => ask({ type: 'healing-undone' })}
        >
          {t('common.undo')}
        </button>
      )}
    </p>
  );
}

/** Among the links. While it can be undone, ending it is not offered beside that. */
export function HealingLink({ state, now, ask }: HealingProps) {
  if (mayBeSlip(state.healing, now)) return null;
  const isHealing = isHealingDay(state);
  return (
    <button
      type="button"
      class="button text"
      onClick={() => ask({ type: isHealing ? 'healing-ended' : 'healing-begun' })}
    >
      {t(isHealing ? 'healing.end' : 'healing.begin')}
    </button>
  );
}

/** Asked once. What she types is hers at each letter; the heading says it when she is done. */
export function FriendQuestion(props: {
  readonly state: State;
  readonly onType: (friendLine: string) => void;
  readonly onDone: () => void;
}) {
  const { state, onType, onDone } = props;
  const id = useId();
  const hasTyped = state.settings.friendLine !== '';
  return (
    <form
      class="friend-question"
      onSubmit={(event) => {
        event.preventDefault();
        onDone();
      }}
    >
      <TextLine
        id={id}
        field={SETTINGS.friendLine}
        label={t('healing.friend')}
        hint={t('healing.friendHint')}
        text={state.settings.friendLine}
        onChange={onType}
      />
      <button type="submit" class={hasTyped ? 'button' : 'button text'}>
        {t(hasTyped ? 'common.done' : 'common.notNow')}
      </button>
    </form>
  );
}
