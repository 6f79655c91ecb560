/** A time zone in which it is about eleven in the morning now: browsers told at three at night would turn the day under a story. */

const MORNING_HOUR = 11;

/** IANA name. The signs of these zones are the other way round: at `Etc/GMT-3` it is three hours later. */
export function zoneInTheMorning(now: Date): string {
  const ahead = MORNING_HOUR - now.getUTCHours();
  return `Etc/GMT${ahead > 0 ? '-' : '+'}${Math.abs(ahead)}`;
}
