/** She has come from the popup to look back at her week: its wins are there to read, one at a time. */
import { useEffect } from 'preact/hooks';
import { type Day, daysBefore } from '../../utils/time/day';
import { WEEK_BEFORE_DAYS } from '../../utils/wins/reminders';

export function useWeekToRead(today: Day, read: (first: Day, last: Day) => void): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, as the page opens
  useEffect(() => {
    if (window.location.hash !== '#wins/week') return;
    // Loaded anew, it is the page of her wins.
    window.history.replaceState(null, '', '#wins');
    read(daysBefore(today, WEEK_BEFORE_DAYS), today);
  }, []);
}
