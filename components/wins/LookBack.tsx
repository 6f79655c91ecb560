/** Wins of another time, met by the date or by chance; with a way to their day. */
import { pieces, t } from '../../utils/browser/i18n';
import type { Day } from '../../utils/time/day';
import type { Win } from '../../utils/wins/win';
import { WhenOpen } from './WhenOpen';
import { type TagPress, WinText } from './WinText';
import './LookBack.css';
import './WinsDay.css';

/** So many are shown of a day at first, and so many at all: a file may bring in thousands, which are there on that day. */
const AT_FIRST = 3;
const AT_MOST = 100;

export type LookBackProps = {
  readonly title: string;
  readonly when: string;
  readonly day: Day;
  readonly wins: readonly Win[];
  readonly tags: TagPress;
  readonly onShowDay: (day: Day) => void;
};

export function LookBack({ title, when, day, wins, tags, onShowDay }: LookBackProps) {
  const draw = ({ id, text }: Win) => (
    <p key={id} class="look-back-words">
      <bdi>
        <WinText text={text} tags={tags} />
      </bdi>
    </p>
  );
  return (
    <section class="wins-day look-back" aria-label={pieces(title, when)}>
      <div>
        <h2 class="look-back-title">{title}</h2>
        <p class="soft small">{when}</p>
      </div>
      <div>
        {wins.slice(0, AT_FIRST).map(draw)}
        {wins.length > AT_FIRST && (
          <WhenOpen words={t('wins.more')} draw={() => wins.slice(AT_FIRST, AT_MOST).map(draw)} />
        )}
        <button type="button" class="button text small-text" onClick={() => onShowDay(day)}>
          {t('wins.showDay')}
        </button>
      </div>
    </section>
  );
}
