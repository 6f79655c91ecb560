/** An hour of the clock on the wall, with no day to it. */
import { dateFormat } from '../browser/i18n';
import { HOUR_MS } from '../time/duration';

/** From 0 to 23: "9 PM", or "21:00" where a bare 21 would be no time of day. */
export function hourOfDay(hour: number): string {
  const bare = dateFormat({ hour: 'numeric', timeZone: 'UTC' });
  const { hour12 } = bare.resolvedOptions();
  const clock = hour12 ? bare : dateFormat({ hour: 'numeric', minute: '2-digit', timeZone: 'UTC' });
  return clock.format(hour * HOUR_MS);
}
