/** Any request told twice leaves the state of telling it once, whatever happens in between. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../tests/setup/dice';
import { viewOf } from '../../tests/setup/in-mail';
import { HOUR_MS } from '../time/duration';
import type { Moment } from '../time/moment';
import { MAX_APPLIED } from './applied';
import { type EngineEvent, EVENTS } from './events';
import { newState, type State } from './state';
import { step } from './step';

const NOON = Date.UTC(2026, 10, 19, 12);
const site = { host: 'mail.example', path: '' };
const stretch = { fromAt: NOON + 60_000, toAt: NOON + 90_000 };
const limit = { on: true, seconds: 60 };

const REQUESTS: readonly EngineEvent[] = [
  { type: 'card-opened', place: 'popup', byItself: true },
  { type: 'card-seen' },
  { type: 'card-typed-away' },
  { type: 'breath-begun' },
  { type: 'breath-ended' },
  { type: 'pause-put-off' },
  { type: 'pauses-declined-today' },
  { type: 'decline-undone' },
  { type: 'quiet-asked', until: 'an-hour' },
  { type: 'quiet-ended' },
  { type: 'site-left' },
  { type: 'call-said' },
  { type: 'call-ended' },
  { type: 'call-not-over' },
  { type: 'asked-in-five' },
  { type: 'fit-asked' },
  { type: 'fit-answered' },
  { type: 'rest-begun', seconds: 120 },
  { type: 'rest-shown' },
  { type: 'practice-taken', id: 'tea' },
  { type: 'start-parked', text: 'The letter' },
  { type: 'rest-ended' },
  { type: 'went-on', to: 'mail' },
  { type: 'away-answered', was: 'rest' },
  { type: 'let-go-typed', text: 'Cake' },
  { type: 'let-go-answered', id: 'cake', text: 'Cake', answer: 'dropped', on: null },
  { type: 'let-go-undone' },
  { type: 'let-go-returned', id: 'cake' },
  { type: 'let-go-settled', id: 'cake', as: 'taken-up' },
  { type: 'help-answered', help: 'better' },
  { type: 'time-struck', ...stretch },
  { type: 'time-put-back', ...stretch },
  { type: 'group-added', id: 'news', name: 'News' },
  { type: 'group-renamed', id: 'news', name: 'Papers' },
  { type: 'group-removed', id: 'news' },
  {
    type: 'group-restored',
    group: { id: 'news', name: 'News', sites: [] },
    limits: {
      session: limit,
      daily: limit,
    },
  },
  { type: 'site-added', groupId: 'news', sites: [site] },
  { type: 'site-removed', groupId: 'email', sites: [site] },
  { type: 'limit-changed', groupId: 'email', kind: 'daily', limit },
  { type: 'settings-changed', settings: { pausesPerDay: 5 } },
  {
    type: 'practice-chosen',
    practice: { id: 'beans', words: 'Water the beans', standing: 'pinned' },
  },
  { type: 'practice-removed', id: 'beans' },
  { type: 'call-sites-added', sites: [site] },
  { type: 'call-sites-removed', sites: [site] },
  { type: 'saved-outside', winsCount: 3 },
  { type: 'backup-offer-answered' },
  { type: 'recovery-understood' },
  { type: 'gain-answered', site },
];

type Told = { readonly event: EngineEvent; readonly ms: number; readonly away: boolean };
const LOOK: EngineEvent = { type: 'observed' };

/** Something is told, and some of it once more, a while later. */
const lives = fc
  .array(
    fc.record({
      event: fc.constantFrom(...REQUESTS, LOOK, LOOK, LOOK),
      ms: fc.integer({ min: 0, max: 40_000 }),
      away: fc.boolean(),
      /** After so many others. */
      again: fc.option(fc.integer({ min: 0, max: 3 })),
    }),
    { minLength: 1, maxLength: 25 },
  )
  .map((all) => {
    const told: (Told & { readonly isAgain: boolean })[] = [];
    all.forEach(({ event, ms, away }, at) => {
      const request = event === LOOK ? LOOK : { ...event, requestId: `press ${at}` };
      told.push({ event: request, ms, away, isAgain: false });
      const due = all.flatMap((one, before) => (one.again === at - before ? [before] : []));
      for (const before of due) {
        const again = all[before]?.event ?? LOOK;
        const twice = again === LOOK ? LOOK : { ...again, requestId: `press ${before}` };
        told.push({ event: twice, ms: 400, away, isAgain: true });
      }
    });
    return told;
  });

function lived(told: readonly Told[]): State {
  let now: Moment = { at: NOON, uptimeMs: 0, life: 'one', timeZone: 'UTC' };
  const tell = (state: State, { event, ms, away }: Told) => {
    now = { ...now, at: now.at + ms, uptimeMs: now.uptimeMs + ms };
    const view = viewOf(away ? 'https://elsewhere.example/' : 'https://mail.example/');
    return step(state, event, view, now).state;
  };
  const first: EngineEvent[] = [
    { type: 'site-added', groupId: 'email', sites: [site] },
    { type: 'limit-changed', groupId: 'email', kind: 'session', limit },
    { type: 'settings-changed', settings: { arrivalSeconds: 1 } },
  ];
  return [...first.map((event) => ({ event, ms: 1_000, away: false })), ...told].reduce(
    tell,
    newState(now),
  );
}

describe('a request that is told twice', () => {
  it('can be any that a page may ask the engine for', () => {
    const declared = Object.entries(EVENTS).filter(([, { by }]) => by === 'page');
    const tried = new Set(REQUESTS.map(({ type }) => type as string));
    expect(declared.map(([type]) => type).filter((type) => !tried.has(type))).toEqual([]);
  });

  it('leaves the state of telling it once, in a row or later', () => {
    fc.assert(
      fc.property(lives, (told) => {
        const once = told.map((one) => (one.isAgain ? { ...one, event: LOOK } : one));
        expect(lived(told)).toEqual(lived(once));
      }),
      runs(200),
    );
  });

  it('is remembered among the last few', () => {
    const many = Array.from({ length: 3 * MAX_APPLIED }, (_, index) => ({
      event: { type: 'card-seen', requestId: `press ${index}` } as const,
      ms: HOUR_MS,
      away: true,
    }));
    expect(lived(many).applied).toHaveLength(MAX_APPLIED);
  });
});
