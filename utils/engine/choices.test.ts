/** Choices of any kind, in any order: what has to be so after each of them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IN_MAIL } from '../../tests/setup/in-mail';
import { reduce } from '../../tests/setup/reduce';
import { type Limits, NO_LIMITS } from '../limits/kinds';
import type { EngineEvent } from './events';
import { newState, type State } from './state';

const SCENE = { ...IN_MAIL, groupId: null };
const moment = (at: number) => ({ at, uptimeMs: at, life: 'a', timeZone: 'UTC' });

/** From here on, what loosens it waits. */
const FIRM: Limits = {
  ...NO_LIMITS,
  daily: { on: true, seconds: 600, firmness: 'closed' },
};
const id = fc.constantFrom('email', 'news', 'chat');
const site = fc.record({
  host: fc.constantFrom('mail.example', 'news.example'),
  path: fc.constantFrom('', '/forum'),
});
const sites = fc.array(site, { maxLength: 3 });
const group = fc.record({ id, name: fc.constant('Hers'), sites });

const events: fc.Arbitrary<EngineEvent> = fc.oneof(
  fc.record({ type: fc.constant('group-added' as const), id, name: fc.constant('Hers') }),
  fc.record({ type: fc.constant('group-removed' as const), id }),
  fc.record({
    type: fc.constant('group-restored' as const),
    group,
    limits: fc.constantFrom(NO_LIMITS, FIRM),
  }),
  fc.record({ type: fc.constant('site-added' as const), groupId: id, sites }),
  fc.record({ type: fc.constant('site-removed' as const), groupId: id, sites }),
  fc.record({
    type: fc.constant('wish-granted' as const),
    wish: fc.record({
      group: fc.record({ id, name: fc.constant('Hers') }),
      sites,
      isNewGroup: fc.boolean(),
    }),
  }),
);

function told(state: State, event: EngineEvent, at: number): State {
  return reduce(state, event, SCENE, moment(at))[0];
}

describe('whatever she chooses, removes and undoes', () => {
  it('a site is in one group, once', () => {
    fc.assert(
      fc.property(fc.array(events, { maxLength: 30 }), (all) => {
        // Far enough apart for a firm limit to bind, over several days.
        const after = all.reduce(
          (state, event, n) => told(state, event, n * 7_200_000),
          newState(moment(0)),
        );
        const names = after.groups.flatMap((one) => one.sites.map((s) => s.host + s.path));
        expect(names).toEqual([...new Set(names)]);
      }),
    );
  });
});

describe('a group that is added twice', () => {
  it('is added once: from two pages a kind of sites that we know has one id', () => {
    const add: EngineEvent = { type: 'group-added', id: 'topic:news', name: 'News' };
    const site = { host: 'news.example', path: '' };
    const all: readonly EngineEvent[] = [
      add,
      { type: 'site-added', groupId: 'topic:news', sites: [site] },
      add,
    ];
    const after = all.reduce((state, event, n) => told(state, event, n), newState(moment(0)));
    expect(after.groups[1]).toEqual({ id: 'topic:news', name: 'News', sites: [site] });
  });
});

describe('a practice of hers that she removes', () => {
  it('is forgotten with when it was taken', () => {
    const practice = { id: 'mine', words: 'Swim', standing: 'in-turn' } as const;
    const all: readonly EngineEvent[] = [
      { type: 'practice-chosen', practice },
      { type: 'rest-begun', seconds: 60 },
      { type: 'practice-taken', id: 'mine' },
      { type: 'rest-ended' },
    ];
    const rested = all.reduce(
      (state, event, n) => told(state, event, n * 1_000),
      newState(moment(0)),
    );
    expect(rested.practicesTaken).toEqual({ mine: 3_000 });
    const removed = told(rested, { type: 'practice-removed', id: 'mine' }, 5_000);
    expect(removed.practicesTaken).toEqual({});
  });
});
