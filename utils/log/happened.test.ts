/** What is noted of a day: what happened and what came of it, and never where she was or what she wrote. */
import { describe, expect, it } from 'vitest';
import { IN_MAIL } from '../../tests/setup/in-mail';
import { operated } from '../../tests/setup/operated';
import { reduce } from '../../tests/setup/reduce';
import type { EngineEvent } from '../engine/events';
import type { Outcome } from '../engine/operation';
import { newState, type State } from '../engine/state';
import { isWorthAWrite } from '../engine/worth-a-write';
import type { Scene } from '../tracking/scene';
import { happened } from './happened';

const START = 1_800_000_000_000;
const AWAY: Scene = { ...IN_MAIL, groupId: null };
const SECRET = 'secret.example';

/** Notes as the store does: what isn't kept isn't noted. */
function noted(...days: readonly (readonly [EngineEvent, Scene, number])[]): readonly string[] {
  const lines: (string | null)[] = [];
  let state: State = newState({ at: START, uptimeMs: 0, life: 'a', timeZone: 'UTC' });
  for (const [event, scene, seconds] of days) {
    const now = {
      at: START + seconds * 1_000,
      uptimeMs: seconds * 1_000,
      life: 'a',
      timeZone: 'UTC',
    };
    const [next, effects] = reduce(state, event, scene, now);
    const after = effects.length > 0 || isWorthAWrite(state, next) ? next : state;
    lines.push(happened({ before: state, event, after, effects }));
    state = after;
  }
  return lines.filter((line) => line !== null);
}

const LOOK = { type: 'observed' } as const;

describe('what happened', () => {
  it('is told from the limit to the rest', () => {
    const limit = { on: true, seconds: 60 };
    const beats = [30, 60].map((seconds) => [LOOK, IN_MAIL, 5 + seconds] as const);
    expect(
      noted(
        [{ type: 'settings-changed', settings: { arrivalSeconds: 1 } }, AWAY, 0],
        [{ type: 'started', newRun: true }, AWAY, 0],
        [{ type: 'limit-changed', groupId: 'email', kind: 'session', limit }, AWAY, 1],
        [LOOK, IN_MAIL, 5],
        ...beats,
        [{ type: 'seam-reached', seam: 'lull' }, IN_MAIL, 70],
        [
          { type: 'card-opened', place: 'popup', byItself: true },
          { ...IN_MAIL, ownPopupOpen: true },
          71,
        ],
        [{ type: 'card-seen' }, { ...IN_MAIL, ownPopupOpen: true }, 73],
        [{ type: 'rest-begun', seconds: 600 }, AWAY, 80],
        [{ type: 'rest-ended' }, AWAY, 700],
      ),
    ).toEqual([
      'settings-changed arrivalSeconds',
      'started new-run',
      'limit-changed email session on 60',
      '> in email',
      '> pause due email session',
      'seam-reached lull > pause waits, cards 1, notify-by-popup',
      'card-opened popup by-itself > away on-hold, card open',
      'card-seen > offered',
      'rest-begun 600 > away resting, pause gone, resting, show-rest-page',
      'rest-ended > away elsewhere, rest kept, show-rest-page',
    ]);
  });

  it('says nothing of a look that shows nothing new, nor of a seam without a pause', () => {
    const quiet = [30, 60, 90].map((seconds) => [LOOK, IN_MAIL, seconds] as const);
    const seam = [{ type: 'seam-reached', seam: 'arrival' }, IN_MAIL, 95] as const;
    expect(noted([LOOK, IN_MAIL, 0], ...quiet, seam)).toEqual(['> in email']);
  });

  it('has no address, no name and no word of hers in it', () => {
    const sites = [{ host: SECRET, path: '/secret' }];
    const id = `site:${SECRET}`;
    const group = { id, name: SECRET };
    const win = { id: 'secret', text: SECRET, at: START, day: '2027-01-15' };
    const day = { day: '2027-01-15', countedMs: { [id]: 5 } };
    const snapshot = {
      format: 'full-cup' as const,
      version: 1 as const,
      exportedAt: START,
      groups: [{ ...group, changedAt: 0, sites: [], limits: {} }],
      settings: {},
      wins: [],
      days: [day],
    };
    const of = (kind: 'import' | 'delete', outcome: Partial<Outcome>, at: number) =>
      operated({ kind }, outcome).map((event) => [event, AWAY, at] as const);
    const lines = noted(
      [{ type: 'wish-granted', wish: { group, isNewGroup: true, sites } }, AWAY, 1],
      [{ type: 'group-added', id: `${id}2`, name: SECRET }, AWAY, 2],
      [{ type: 'group-renamed', id, name: `${SECRET}2` }, AWAY, 3],
      [{ type: 'site-added', groupId: id, sites: [{ host: `a.${SECRET}`, path: '' }] }, AWAY, 4],
      [LOOK, { ...IN_MAIL, groupId: id }, 5],
      [{ type: 'settings-changed', settings: { sentence: SECRET, pausesPerDay: 2 } }, AWAY, 6],
      [{ type: 'wins-counted', day: '2027-01-15', count: 1, before: 0 }, AWAY, 7],
      ...of('import', { snapshot, wins: [{ ...win, changedAt: 0 }] }, 8),
      [{ type: 'site-removed', groupId: id, sites }, AWAY, 9],
      [{ type: 'group-removed', id }, AWAY, 10],
      ...of('delete', {}, 11),
    );
    expect(lines.join('\n')).not.toContain('secret');
    expect(lines).toContain('> in group-2');
    expect(lines).toContain('site-added group-2 1');
    expect(lines).toContain('settings-changed sentence pausesPerDay > away elsewhere');
    expect(lines).toContain('operation-done 1-wins > undo import');
  });
});
