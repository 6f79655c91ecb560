/** For tests: a pause that has been due for a minute, in a day that had none before, and what is around it. */
import type { DuePause } from '../../utils/pauses/pause';
import type { PauseContext } from '../../utils/pauses/reduce';
import { NOTHING_YET } from '../../utils/pauses/schedule';
import { IN_MAIL } from './in-mail';

export const MINUTE = 60_000;
/** Far enough from zero for every waiting time. */
export const NOW = 100 * MINUTE;
export const TOMORROW = NOW + 600 * MINUTE;

export const DUE: DuePause = {
  kind: 'due',
  groupId: 'email',
  limit: 'session',
  askAfter: NOW - MINUTE,
  putOff: 0,
  schedule: NOTHING_YET,
  held: null,
  offered: false,
  card: null,
};

/** Its card, opened by us and just seen, over the mail. */
export const CARD = { byItself: true, tabId: IN_MAIL.tabId, seenAt: NOW - 5_000, breathing: false };

export const CONTEXT: PauseContext = {
  pause: DUE,
  tally: {
    offered: 0,
    lastOfferedAt: 0,
    lastCardAt: 0,
    cardTimes: [],
    refusalsInRow: 0,
    taken: [],
    silentUntil: null,
    refused: null,
    fitAsked: null,
  },
  quiet: null,
  outsideHoursUntil: null,
  healing: { now: null, asks: null },
  experiment: null,
  rest: { kind: 'none' },
  settings: { pausesPerDay: 3, pauseGapSeconds: 3_600, arrivalSeconds: 120, notifyBy: 'popup' },
  call: { kind: 'none' },
  arrival: { awaySince: null, at: 0 },
  sessions: {
    email: { countedMs: 31 * MINUTE, beganAt: NOW - 31 * MINUTE, lastAt: NOW, tabId: 7 },
  },
  at: NOW,
  scene: IN_MAIL,
  today: { day: '2026-11-19', to: TOMORROW },
};
