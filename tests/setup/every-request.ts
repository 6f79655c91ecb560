/** One request of each kind that a page may make: the compiler asks for every new one. */

import type { Request } from '../../utils/engine/requests';
import { NO_LIMITS } from '../../utils/limits/kinds';
import { aSnapshot } from './snapshots';

type EveryRequest = { readonly [Type in Request['type']]: Extract<Request, { type: Type }> };

const NOON = Date.UTC(2026, 10, 19, 12);
const TODAY = '2026-11-19';
const site = { host: 'mail.example', path: '' };
const stretch = { fromAt: NOON + 60_000, toAt: NOON + 90_000 };
const limit = { on: true, seconds: 60 };

export const EVERY_REQUEST: EveryRequest = {
  'card-opened': { type: 'card-opened', byItself: true },
  'card-seen': { type: 'card-seen' },
  'card-typed-away': { type: 'card-typed-away' },
  'breath-begun': { type: 'breath-begun' },
  'breath-ended': { type: 'breath-ended' },
  'pause-put-off': { type: 'pause-put-off' },
  'pauses-declined-today': { type: 'pauses-declined-today' },
  'decline-undone': { type: 'decline-undone' },
  'quiet-asked': { type: 'quiet-asked', until: 'an-hour' },
  'quiet-ended': { type: 'quiet-ended' },
  'healing-begun': { type: 'healing-begun' },
  'healing-ended': { type: 'healing-ended' },
  'healing-undone': { type: 'healing-undone' },
  'healing-question-passed': { type: 'healing-question-passed' },
  'site-left': { type: 'site-left' },
  'call-said': { type: 'call-said' },
  'call-ended': { type: 'call-ended' },
  'call-not-over': { type: 'call-not-over' },
  'asked-in-five': { type: 'asked-in-five' },
  'fit-asked': { type: 'fit-asked' },
  'fit-answered': { type: 'fit-answered' },
  'boundary-left': { type: 'boundary-left' },
  'boundary-passed': { type: 'boundary-passed', sentence: 'I am taking a break.' },
  'boundary-without-today': { type: 'boundary-without-today' },
  'rest-begun': { type: 'rest-begun', seconds: 120 },
  'rest-shown': { type: 'rest-shown' },
  'practice-taken': { type: 'practice-taken', id: 'tea' },
  'start-parked': { type: 'start-parked', text: 'The letter' },
  'rest-ended': { type: 'rest-ended', weekend: { first: 5, last: 6 } },
  'went-on': { type: 'went-on', to: 'mail' },
  'away-answered': { type: 'away-answered', was: 'rest' },
  'let-go-typed': { type: 'let-go-typed', text: 'Cake' },
  'let-go-answered': {
    type: 'let-go-answered',
    id: 'cake',
    text: 'Cake',
    answer: 'dropped',
    on: null,
  },
  'let-go-undone': { type: 'let-go-undone' },
  'let-go-returned': { type: 'let-go-returned', id: 'cake' },
  'let-go-settled': { type: 'let-go-settled', id: 'cake', as: 'taken-up' },
  'help-answered': { type: 'help-answered', help: 'better' },
  'time-struck': { type: 'time-struck', ...stretch },
  'time-put-back': { type: 'time-put-back', ...stretch },
  'group-added': { type: 'group-added', id: 'news', name: 'News' },
  'group-renamed': { type: 'group-renamed', id: 'news', name: 'Papers' },
  'group-marked': { type: 'group-marked', id: 'news', work: true },
  'group-removed': { type: 'group-removed', id: 'news' },
  'group-restored': {
    type: 'group-restored',
    group: { id: 'news', name: 'News', sites: [] },
    limits: { ...NO_LIMITS, session: limit, daily: limit },
  },
  'site-added': { type: 'site-added', groupId: 'news', sites: [site] },
  'site-removed': { type: 'site-removed', groupId: 'email', sites: [site] },
  'limit-changed': { type: 'limit-changed', groupId: 'email', kind: 'daily', limit },
  'later-cancelled': { type: 'later-cancelled', key: 'limit.email.daily' },
  'settings-changed': { type: 'settings-changed', settings: { pausesPerDay: 5 } },
  'practice-chosen': {
    type: 'practice-chosen',
    practice: { id: 'beans', words: 'Water the beans', standing: 'pinned' },
  },
  'practice-removed': { type: 'practice-removed', id: 'beans' },
  'call-sites-added': { type: 'call-sites-added', sites: [site] },
  'call-sites-removed': { type: 'call-sites-removed', sites: [site] },
  'saved-outside': { type: 'saved-outside', winsCount: 3 },
  'backup-offer-answered': { type: 'backup-offer-answered' },
  'recovery-understood': { type: 'recovery-understood' },
  'reminder-answered': { type: 'reminder-answered' },
  'look-back-answered': { type: 'look-back-answered' },
  'gain-answered': { type: 'gain-answered', site },
  'suggestion-shown': { type: 'suggestion-shown' },
  'suggestion-declined': { type: 'suggestion-declined' },
  'experiment-begun': { type: 'experiment-begun', weeks: 4, seed: 20_261_119 },
  'experiment-stopped': { type: 'experiment-stopped' },
  'win-begun': { type: 'win-begun', id: 'tea', text: 'Tea' },
  'win-jotted': { type: 'win-jotted', id: 'tea', text: 'Tea, and nobody called' },
  'win-kept': {
    type: 'win-kept',
    win: { id: 'bread', text: 'Bread', at: NOON - 1, day: TODAY, changedAt: NOON - 1 },
  },
  'win-deleted': { type: 'win-deleted', day: TODAY, id: 'tea' },
  'wish-answered': { type: 'wish-answered' },
  'error-reported': { type: 'error-reported', words: 'Something broke' },
  'snapshot-merged': {
    type: 'snapshot-merged',
    snapshot: aSnapshot({
      settings: { sentence: { value: 'From the file.', changedAt: NOON + 86_400_000 } },
      wins: [{ id: 'from-the-file', text: 'A whole night', at: 5, day: TODAY, changedAt: 5 }],
      days: [{ day: '2026-11-10', countedMs: { email: 90_000 } }],
    }),
  },
  'everything-deleted': { type: 'everything-deleted' },
  'way-back-taken': { type: 'way-back-taken' },
  'backup-restored': { type: 'backup-restored', takenAt: 0 },
};
