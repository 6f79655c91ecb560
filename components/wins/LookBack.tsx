/** Wins of another time, met by the date or by chance; with a way to their day. */
import { pieces, t } from '../../utils/browser/i18n';
import type { Day } from '../../utils/time/day';
import type { Win } from '../../utils/wins/win';
import { type TagPress, WinText } from './WinText';
import './LookBack.css';
import './WinsDay.css';

/** So many are shown of a day; the others are there. */
const AT_MOST = 3;

export type LookBackProps = {
  readonly title: string;
  readonly when: string;
  readonly day: Day;
  readonly wins: readonly Win[];
  readonly tags: TagPress;
  readonly onShowDay: (day: Day) => void;
};

export function LookBack({ title, when, day, wins, tags, onShowDay }: LookBackProps) {
  return (
    <section class="wins-day look-back" aria-label={pieces(title, when)}>
      <div>
        <h2 class="look-back-title">{title}</h2>
        <p class="soft small">{when}</p>
      </div>
      <div>
        {wins.slice(0, AT_MOST).map((win) => (
          <p key={win.id} class="look-back-words">
            <bdi>
              <WinText text={win.text} tags={tags} />
            </bdi>
          </p>
        ))}
        <button type="button" class="button text small-text" onClick={() => onShowDay(day)}>
          {t('wins.showDay')}
        </button>
      </div>
    </section>
  );
}
