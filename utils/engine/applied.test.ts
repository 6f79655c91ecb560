/** Any request told twice leaves the state of telling it once, whatever happens in between. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../tests/setup/dice';
import { EVERY_REQUEST } from '../../tests/setup/every-request';
import { viewOf } from '../../tests/setup/in-mail';
import { isOf } from '../fields/event';
import { HOUR_MS } from '../time/duration';
import type { Moment } from '../time/moment';
import { MAX_APPLIED } from './applied';
import { type EngineEvent, EVENTS } from './events';
import { newState, type State } from './state';
import { step } from './step';

const NOON = Date.UTC(2026, 10, 19, 12);
const site = { host: 'mail.example', path: '' };
const limit = { on: true, seconds: 60 };

/** Of all that a page may ask, what the engine answers itself. */
const REQUESTS: readonly EngineEvent[] = Object.values(EVERY_REQUEST).flatMap(
  (request): EngineEvent[] => {
    if (request.type === 'card-opened') return [{ ...request, place: 'popup' }];
    return isOf(EVENTS, request) ? [request] : [];
  },
);

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
