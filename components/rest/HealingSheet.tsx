/** When she is not well: what a healing day is, one tap that begins it, and what she would tell a friend. */
import { t } from '../../utils/browser/i18n';
import { isHealingDay, mayBeSlip } from '../../utils/engine/healing';
import type { State } from '../../utils/engine/state';
import { healingUntil } from '../../utils/words/silence';
import './HealingSheet.css';
import { TextSetting, type TextSettingProps } from './TextSetting';

export function HealingSheet(
  props: Pick<TextSettingProps, 'notice' | 'onChange'> & {
    readonly state: State;
    /** Epoch ms. */
    readonly now: number;
    readonly onHealing: (type: 'healing-begun' | 'healing-ended' | 'healing-undone') => void;
  },
) {
  const { state, now, onHealing } = props;
  const isHealing = isHealingDay(state);
  const isSlip = mayBeSlip(state.healing, now);
  const end = isSlip ? 'healing-undone' : 'healing-ended';
  return (
    <section class="sheet" aria-labelledby="healing-title">
      <h2 id="healing-title">{t('healing.sheet.title')}</h2>
      <p class="soft" data-said>
        {isHealing ? healingUntil(state) : t('healing.sheet.what')}
      </p>
      <button
        type="button"
        class="button healing-deed"
        onClick={() => onHealing(isHealing ? end : 'healing-begun')}
      >
        {isHealing ? t(isSlip ? 'common.undo' : 'healing.end') : t('healing.begin')}
      </button>
      <TextSetting
        id="friendLine"
        label={t('healing.friend')}
        hint={t('healing.friendHint')}
        settings={state.settings}
        notice={props.notice}
        onChange={props.onChange}
      />
    </section>
  );
}
