/** A notice that asks whether she wants a limit that her own days suggest. Nothing is set but by her word. */
import { useEffect } from 'preact/hooks';
import { t } from '../../utils/browser/i18n';
import { tell } from '../../utils/browser/messaging';
import type { Request } from '../../utils/engine/requests';
import type { State } from '../../utils/engine/state';
import type { Suggestion } from '../../utils/habits/suggestion';
import { NO_LIMITS } from '../../utils/limits/kinds';
import { limitAt } from '../../utils/limits/limit';
import { cutInMiddle } from '../../utils/sites/here';
import { MINUTE_SECONDS } from '../../utils/time/duration';
import { groupInSentence } from '../../utils/words/group-name';
import { hourOfDay } from '../../utils/words/hour-of-day';
import { lengthInWords, shortMinutes } from '../../utils/words/lengths';
import { openLimit } from './leaving';
import type { LineActions } from './use-line';
import './Line.css';

/** So much of a group's name as leaves the question short. */
const MAX_NAME_LENGTH = 28;
const DECLINED: Request = { type: 'suggestion-declined' };

export function SuggestionNotice(props: {
  readonly suggestion: Suggestion;
  readonly state: State;
  readonly actions: LineActions;
}) {
  const { suggestion, state, actions } = props;
  const { groupId, kind, seconds } = suggestion;
  useEffect(() => {
    void tell({ type: 'suggestion-shown' });
  }, []);
  const group = groupInSentence(state, groupId);
  const accept = () => {
    const before = (state.limits[groupId] ?? NO_LIMITS)[kind];
    const becomes = (limit: typeof before): Request => {
      return { type: 'limit-changed', groupId, kind, limit };
    };
    const words: [string, string] = [lengthInWords(seconds), group];
    const said = kind === 'session' ? t('fit.sessionNow', words) : t('fit.dailyNow', words);
    actions.answer([becomes(limitAt(seconds))], said, [becomes(before)]);
  };
  return (
    <>
      <p class="line-words small">{inWords(suggestion, cutInMiddle(group, MAX_NAME_LENGTH))}</p>
      <div class="line-buttons close">
        <button type="button" class="button text" onClick={accept}>
          {t('suggestion.accept')}
        </button>
        <button type="button" class="button text" onClick={() => openLimit(suggestion)}>
          {t('suggestion.change')}
        </button>
        <button
          type="button"
          class="button text"
          onClick={() => actions.answer([DECLINED], t('common.nothingChanged'))}
        >
          {t('suggestion.decline')}
        </button>
      </div>
    </>
  );
}

function inWords({ kind, seconds, hour, usualMinutes }: Suggestion, name: string): string {
  const [usual, length] = [shortMinutes(usualMinutes), shortMinutes(seconds / MINUTE_SECONDS)];
  if (kind === 'daily') return t('suggestion.daily', [name, usual, length]);
  if (hour === null) return t('suggestion.sessionAnyHour', [name, usual, length]);
  return t('suggestion.session', [name, usual, hourOfDay(hour), length]);
}
