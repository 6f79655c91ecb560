/** The one door: the scene is her sites' as they are after the event, and a look that says nothing new gives back the same state. */
import { describe, expect, it } from 'vitest';
import { viewOf } from '../../tests/setup/in-mail';
import type { Moment } from '../time/moment';
import type { EngineEvent } from './events';
import { newState } from './state';
import { step } from './step';

const NOON = Date.UTC(2026, 10, 19, 12);
const VIEW = viewOf('https://mail.example.org/');
const SITES = [{ host: 'mail.example.org', path: '' }];

const momentAt = (ms: number): Moment => ({
  at: NOON + ms,
  uptimeMs: ms,
  life: 'one',
  timeZone: 'UTC',
});
const added: EngineEvent = { type: 'site-added', groupId: 'email', sites: SITES };

describe('a step', () => {
  it('counts what is in front from the event on that makes it hers, and no longer than to the one that takes it away', () => {
    const first = step(newState(momentAt(0)), added, VIEW, momentAt(0));
    expect(first.state.attention).toMatchObject({ kind: 'on-group', groupId: 'email' });
    const removed: EngineEvent = { ...added, type: 'site-removed' };
    const last = step(first.state, removed, VIEW, momentAt(20_000));
    expect(last.state.attention.kind).toBe('away');
    expect(last.state.ledger.countedMs).toEqual({ email: 20_000 });
  });

  it('gives back the very state where nothing is worth a write', () => {
    const { state } = step(newState(momentAt(0)), added, VIEW, momentAt(0));
    const look = step(state, { type: 'observed' }, VIEW, momentAt(5_000));
    expect(look.isWorthAWrite).toBe(false);
    expect(look.state).toBe(state);
    expect(look.effects).toEqual([]);
  });

  it('is worth a write where something is to be done', () => {
    const rest: EngineEvent = { type: 'rest-begun', seconds: 600 };
    const begun = step(newState(momentAt(0)), rest, VIEW, momentAt(0));
    expect(begun.isWorthAWrite).toBe(true);
    expect(begun.effects).toContainEqual({ type: 'show-rest-page' });
  });
});
