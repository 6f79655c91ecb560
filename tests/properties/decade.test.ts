/** Ten full years of history without her wins, dealt by dice: what they weigh in the database and in a file. */
import { expect, it } from 'vitest';
import { entriesFor } from '../../utils/browser/records';
import { diceOf } from '../../utils/fields/dice';
import { summaryOf } from '../../utils/history/day';
import type { PauseEntry } from '../../utils/history/pause';
import type { KeptDay } from '../../utils/snapshot/days';
import { mergeAfter } from '../../utils/snapshot/merge';
import { parseFile } from '../../utils/snapshot/read-file';
import type { Snapshot } from '../../utils/snapshot/snapshot';
import { fileText } from '../../utils/snapshot/write-file';
import { daysBefore } from '../../utils/time/day';
import type { Rested } from '../../utils/tracking/ledger';
import type { CountedSpan } from '../../utils/tracking/spans';
import { aSnapshot } from '../setup/snapshots';

const DAYS = 3_650;
const MINUTE = 60_000;
const DAY_MS = 86_400_000;
const LAST = '2026-11-19';
const LAST_AT = Date.UTC(2026, 10, 19, 8);
const MOST_BYTES = 5_000_000;

const SITES = { email: ['mail.google.com', 'outlook.live.com'], chat: ['web.whatsapp.com'] };

/** Sixteen stays in two groups, four rests and three pauses, each with what came of it. */
function aDay(back: number, dice: (below: number) => number) {
  const day = daysBefore(LAST, back);
  const spans: CountedSpan[] = [];
  const rests: Rested[] = [];
  const pauses: PauseEntry[] = [];
  const countedMs: Record<string, number> = {};
  const openings: Record<string, number> = {};
  let at = LAST_AT - back * DAY_MS;
  for (let stay = 0; stay < 16; stay += 1) {
    at += dice(40 * MINUTE);
    const groupId = dice(3) === 0 ? 'chat' : 'email';
    const sites = SITES[groupId];
    const ms = 20_000 + dice(14 * MINUTE);
    spans.push({
      ...{ groupId, site: sites[dice(sites.length)] ?? null, fromAt: at, toAt: at + ms, ms },
      ...({ reason: 'in-front', endedBy: 'elsewhere', struck: false } as const),
    });
    countedMs[groupId] = (countedMs[groupId] ?? 0) + ms;
    openings[groupId] = (openings[groupId] ?? 0) + 1;
    at += ms;
    if (stay % 4 !== 3) continue;
    const restMs = 300_000 + dice(600_000);
    rests.push({ fromAt: at, toAt: at + restMs, kept: dice(4) > 0, practice: 'tea' });
    if (pauses.length < 3) pauses.push(aPause(day, at, dice));
    at += restMs;
  }
  const about = { timeZone: 'Europe/Berlin', quietMs: dice(2) * 3_600_000, healing: false };
  const ledger = { countedMs, spans, rests, calls: [], openings };
  const summary = summaryOf(ledger, { ...about, restsOf: () => [] });
  return { kept: { day, countedMs, summary } satisfies KeptDay, pauses };
}

function aPause(day: string, at: number, dice: (below: number) => number): PauseEntry {
  const notifiedMs = dice(600_000);
  return {
    ...{ id: `${at.toString(36)}.6f0c2d1e`, day, at, groupId: 'email', putOff: dice(2) },
    ...({ limits: ['session'], ways: ['popup'], answer: 'rest', practice: 'tea' } as const),
    ...{ notifiedMs, seenMs: notifiedMs + 2_000, endedMs: notifiedMs + dice(60_000) + 2_000 },
    outcome: {
      ...{ leftMs: dice(600_000), backMs: dice(3_600_000), watchedMs: dice(3_600_000) },
      ...({ restKept: true, help: 'better' } as const),
    },
  };
}

it('is under five megabytes, as it is stored and as it is saved, and comes back as it left', () => {
  const dice = diceOf(1);
  const lived = Array.from({ length: DAYS }, (_, n) => aDay(DAYS - n, dice));
  const days = lived.map(({ kept }) => kept);
  const pauses = lived.flatMap(({ pauses: ofDay }) => ofDay);
  const stored = bytesOf(entriesFor({ wins: [], days, pauses }));
  const left = fileText(exported(aSnapshot({ days, pauses })));
  expect(stored).toBeLessThan(MOST_BYTES);
  expect(Buffer.byteLength(left)).toBeLessThan(MOST_BYTES);
  const read = parseFile(Buffer.from(left), LAST_AT);
  if (read.kind !== 'read') throw new Error(JSON.stringify(read));
  expect(fileText(exported(read.snapshot))).toBe(left);
});

function exported(snapshot: Snapshot): Snapshot {
  return mergeAfter(aSnapshot(), snapshot);
}

function bytesOf(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value));
}
