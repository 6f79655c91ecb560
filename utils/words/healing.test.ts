/** What is said on a healing day: until when it is one, and neither minutes nor limits, whatever goes on. */
import { beforeEach, expect, it } from 'vitest';
import { DUE } from '../../tests/setup/due-pause';
import { illSince } from '../../tests/setup/ill';
import { speakEnglish } from '../../tests/setup/in-english';
import { newState, type State } from '../engine/state';
import { EMAIL_LIMITS } from '../limits/kinds';
import { silenceOf } from '../pauses/silence';
import { cupTitle } from './cup';
import { silenceInWords } from './silence';
import { nextPauseInWords, todayInWords } from './today';

beforeEach(speakEnglish);

const MINUTE = 60_000;
const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
const AT = new Date(2026, 10, 19, 10).getTime();
const ILL = {
  ...newState({ at: AT, uptimeMs: 0, life: 'a', timeZone }),
  groups: [{ id: 'email', name: null, sites: [{ host: 'mail.example', path: '' }], work: true }],
  healing: illSince(AT),
} as State;
const { tally } = ILL;
const session = { countedMs: 28 * MINUTE, beganAt: AT - 28 * MINUTE, lastAt: AT, tabId: 1 };

it.each<[string, Partial<State>]>([
  ['nothing', {}],
  ['she is in her mail', { sessions: { email: session } }],
  [
    'a daily limit is near',
    {
      sessions: { email: session },
      limits: { email: { ...EMAIL_LIMITS, daily: { on: true, seconds: 1_800 } } },
      ledger: { ...ILL.ledger, countedMs: { email: 28 * MINUTE } },
    },
  ],
  ['a pause was due', { pause: DUE }],
  ['today has had its number', { tally: { ...tally, offered: 3 } }],
  ['it was not long ago', { tally: { ...tally, lastOfferedAt: AT - MINUTE } }],
  ['it was quiet, too', { quiet: { kind: 'a-while', until: AT + 50 * MINUTE, ms: 50 * MINUTE } }],
  ['she said not today', { tally: { ...tally, silentUntil: AT + 50 * MINUTE } }],
  [
    'she is on a call',
    { call: { kind: 'seen', by: 'sound', since: AT - MINUTE, silentSince: null } },
  ],
  ['she has wins and rests', { today: { ...ILL.today, wins: 4, rests: 2 } }],
])('%s', (_what, changed) => {
  const state: State = { ...ILL, ...changed };
  const silence = silenceOf(state, AT);
  if (silence === null) throw new Error('It would ask.');
  const all = [cupTitle(state, AT), todayInWords(state, AT), silenceInWords(silence, state, AT)];
  const [tooltip, heading, why] = all.map((words) => words.replace(/[\u00a0\u202f]/g, ' '));
  expect(tooltip).toBe('Full Cup\nIt’s a healing day until 4:00 AM.');
  expect(heading).toBe('Take it easy today.');
  expect(why).toBe('It’s a healing day until 4:00 AM.');
  expect(nextPauseInWords(state, AT)).toBeNull();
});
