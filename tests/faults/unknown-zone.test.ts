/** A machine that can't tell its time zone: everything goes on, in UTC. */
import { expect, it } from 'vitest';
import { builtBackground, type Surroundings } from '../world/background';
import { hersOn, stateOn } from './hers';
import { livedIn, TODAY } from './lived-in';

it.each(['Etc/Unknown', undefined])('counts and keeps under the zone %j', async (timeZone) => {
  const begin = await builtBackground();
  const nowhere = Object.create(Intl, { DateTimeFormat: { value: () => inZone(timeZone) } });
  const there = (around: Surroundings) => begin({ ...around, Intl: nowhere });
  const stored = await livedIn(there);
  expect(stateOn(stored).today.day).toBe(TODAY);
  expect(stateOn(stored).ledger.countedMs.email).toBeGreaterThan(5 * 60_000);
  expect(Object.keys(hersOn(stored).days)).toHaveLength(3);
  expect(Object.keys(hersOn(stored).wins)).toHaveLength(5);
});

/** What `Intl` says of itself there. */
function inZone(timeZone: string | undefined): Partial<Intl.DateTimeFormat> {
  const format = new Intl.DateTimeFormat('en', { timeZone: 'UTC' });
  const resolved = { ...format.resolvedOptions(), timeZone: timeZone as string };
  return { format: format.format, resolvedOptions: () => resolved };
}
