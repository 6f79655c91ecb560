/** Wins: what she is glad of, by day, to read, find, change and let go of. */
import { useId, useState } from 'preact/hooks';
import { useFocusLater } from '../../../components/fields/use-focus-later';
import { countWins, findWins, latestWins } from '../../../components/wins/find-wins';
import { WinField } from '../../../components/wins/WinField';
import { WinsDay } from '../../../components/wins/WinsDay';
import { sentences, t } from '../../../utils/browser/i18n';
import type { SectionProps } from '../section-props';
import { JOT_ID } from '../use-jot-wish';
import { useNotices } from '../use-notices';
import { goneOf, useWinChanges, withUnsettled } from '../use-win-changes';
import { useWinsLog } from '../use-wins-log';
import './Wins.css';

const DAYS_AT_ONCE = 30;
const HITS_AT_ONCE = 200;

export function Wins({ state, ask, jot }: SectionProps) {
  const searchId = useId();
  const [search, setSearch] = useState('');
  /** Changed since she typed these words of the search. */
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());
  const [daysWanted, setDaysWanted] = useState(DAYS_AT_ONCE);
  const isSearching = search.trim() !== '';
  const log = useWinsLog(state.winsRevision, isSearching ? Number.POSITIVE_INFINITY : daysWanted);
  const notices = useNotices();
  const focusLater = useFocusLater();
  const { unsettled, change, letGo, bringBack } = useWinChanges(log, ask, notices);
  const today = state.today.day;
  // What she has changed stays while she searches, whether or not it is still found: its Undo is there.
  const found = findWins(withUnsettled(log?.days ?? [], unsettled), search, touched);
  const days = isSearching ? latestWins(found, HITS_AT_ONCE) : found;
  return (
    <div class="wins sheet">
      <div class="wins-fields">
        <div>
          <WinField id={JOT_ID} draft={jot} canUndo takesFocus={false} />
        </div>
        <div>
          <label class="field-label" for={searchId}>
            {t('wins.search')}
          </label>
          <input
            id={searchId}
            class="field"
            type="search"
            autocomplete="off"
            value={search}
            onInput={(event) => {
              setSearch(event.currentTarget.value);
              setTouched(new Set());
            }}
          />
        </div>
      </div>
      <p class="wins-count soft small" data-said>
        {log !== null && isSearching ? foundWords(countWins(found), search.trim()) : ''}
      </p>
      {log !== null && days.length === 0 && !isSearching && (
        <p class="wins-empty voice">{t('wins.empty')}</p>
      )}
      {days.map((day, index) => (
        <WinsDay
          key={day.day}
          headingId={dayHeadingId(index)}
          day={day}
          today={today}
          goneIds={goneOf(unsettled)}
          notice={notices.notice}
          onChange={(win, before) => {
            setTouched(new Set([...touched, win.id]));
            change(win, before);
          }}
          onLetGo={letGo}
          onBringBack={bringBack}
        />
      ))}
      {log?.hasEarlier && !isSearching && (
        <div class="wins-earlier">
          <button
            type="button"
            class="button text"
            onClick={() => {
              setDaysWanted(daysWanted + DAYS_AT_ONCE);
              focusLater(dayHeadingId(days.length));
            }}
          >
            {t('wins.earlier')}
          </button>
        </div>
      )}
    </div>
  );
}

function dayHeadingId(index: number): string {
  return `day-${index}`;
}

function foundWords(count: number, search: string): string {
  if (count === 0) return t('wins.notFound', [search]);
  const shown = count > HITS_AT_ONCE ? t('wins.latestShown', [HITS_AT_ONCE]) : '';
  return sentences(t('wins.found', count), shown);
}
