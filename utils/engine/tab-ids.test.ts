/** Tabs that are remembered: under whichever id they go on, and never across a new run of the browser. */
import { expect, it } from 'vitest';
import { DUE } from '../../tests/setup/due-pause';
import { IN_MAIL } from '../../tests/setup/in-mail';
import { reduce } from '../../tests/setup/reduce';
import { NO_LIMITS } from '../limits/kinds';
import type { Moment } from '../time/moment';
import type { EngineEvent } from './events';
import { originOf } from './origin';
import { newState, type State } from './state';
import { isWorthAWrite } from './worth-a-write';

const START = Date.UTC(2026, 10, 19, 9);
const ELSEWHERE = { ...IN_MAIL, groupId: null, tabId: 3 };

function at(seconds: number): Moment {
  const ms = seconds * 1_000;
  return { at: START + ms, uptimeMs: ms, life: 'a', timeZone: 'UTC' };
}

/** After half a minute of mail, in another tab. */
function left(): State {
  const [began] = reduce(newState(at(0)), { type: 'observed' }, IN_MAIL, at(0));
  return reduce(began, { type: 'observed' }, ELSEWHERE, at(30))[0];
}

function tell(state: State, event: EngineEvent) {
  return reduce(state, event, ELSEWHERE, at(60));
}

it('follows a tab that goes on under another id', () => {
  const before = left();
  const [after] = tell(before, { type: 'tab-replaced', from: IN_MAIL.tabId ?? 0, to: 40 });
  expect(originOf(after, at(60))).toEqual({ groupId: 'email', tabId: 40 });
  expect(isWorthAWrite(before, after)).toBe(true);
});

it('trusts no id of the browser that was closed: it may be another tab’s now', () => {
  const [resting] = tell(left(), { type: 'rest-begun', seconds: 600 });
  const [after] = tell(resting, { type: 'started', newRun: true });
  expect(after.rest).toMatchObject({ kind: 'resting', from: { groupId: 'email', tabId: null } });
  expect(after.sessions.email?.tabId).toBeNull();
});

it('closes the tab that a pause is about, once, and none where none is due', () => {
  const due: State = { ...left(), pause: { ...DUE, limit: 'daily' } };
  const limits = {
    email: { ...NO_LIMITS, daily: { on: true, seconds: 10 } },
  };
  const [once, effects] = tell({ ...due, limits }, { type: 'site-left' });
  const origin = { groupId: 'email', tabId: IN_MAIL.tabId };
  expect(effects).toContainEqual({ type: 'close-origin', origin });
  expect(tell(once, { type: 'site-left' })[1]).toEqual([]);
});
