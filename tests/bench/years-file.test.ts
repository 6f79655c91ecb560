/** The file of years is one that could be brought in, and has all that the bench says of it. */
import { expect, it } from 'vitest';
import { parseFile } from '../../utils/snapshot/read-file';
import { MAX_FILE_BYTES } from '../../utils/snapshot/refusal';
import { fileOf, TEN_YEARS } from './years-file';

const AT = 1_795_100_000_000;

it('is a file of ours, of wins, 300 sites, and 50 of them on each day, and as ten years not too large', () => {
  const years = { days: 50, wins: 300 };
  const bytes = new TextEncoder().encode(JSON.stringify(fileOf(years, AT)));
  const read = parseFile(bytes, AT);
  if (read.kind !== 'read') throw new Error(`It is refused: ${JSON.stringify(read)}`);
  const { groups, wins, days } = read.snapshot;
  expect(new Set(wins.map(({ id }) => id)).size).toBe(years.wins);
  expect(groups.flatMap(({ sites }) => sites)).toHaveLength(300);
  expect(new Set(days.map(({ day }) => day)).size).toBe(years.days);
  for (const { summary } of days) {
    const sites = Object.values(summary?.groups ?? {}).flatMap((one) => Object.keys(one.sites));
    expect(new Set(sites).size).toBe(50);
  }
  const times = Math.max(TEN_YEARS.days / years.days, TEN_YEARS.wins / years.wins);
  expect(bytes.length * times).toBeLessThan(MAX_FILE_BYTES);
});
