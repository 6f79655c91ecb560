/** The time zone of this machine, read in one place, for the background and for pages. */
import { knownTimeZone } from '../time/zone';

/** IANA name; UTC where the machine doesn't know its own. */
export function timeZone(): string {
  return knownTimeZone(Intl.DateTimeFormat().resolvedOptions().timeZone);
}
