/** The contract of an adapter, and our own. */
import { describe, expect, it } from 'vitest';
import { storedFrom } from '../../utils/engine/parse';
import { newState } from '../../utils/engine/state';
import { adapterFrom } from './adapter';
import * as leechBlock from './adapters/leechblock';
import * as timeTracker from './adapters/time-tracker';
import * as webActivity from './adapters/web-activity-time-tracker';
import * as fullCup from './full-cup-adapter';

const whole = { prepare: async () => undefined, creditedMs: async () => 0 };

describe('adapterFrom', () => {
  it.each([
    ['Full Cup', fullCup],
    ['LeechBlock NG', leechBlock],
    ['Time Tracker', timeTracker],
    ['Web Activity Time Tracker', webActivity],
    ['the least there can be', { adapter: whole }],
  ])('takes the one of %s', (_name, module) => {
    expect(adapterFrom(module)).toBe(module.adapter);
  });

  it.each([
    [null, /named "adapter"/],
    [{ default: whole }, /named "adapter"/],
    [{ adapter: null }, /named "adapter"/],
    [{ adapter: { creditedMs: whole.creditedMs } }, /"prepare"/],
    [{ adapter: { prepare: whole.prepare, creditedMs: 3 } }, /"creditedMs"/],
    [{ adapter: { ...whole, grants: '*://*/*' } }, /"grants"/],
    [{ adapter: { ...whole, settleMs: Number.NaN } }, /"settleMs"/],
  ])('says what is wrong with %j', (module, problem) => {
    expect(adapterFrom(module)).toEqual({ problem: expect.stringMatching(problem) });
  });
});

describe('the adapter of Full Cup', () => {
  it('reads the milliseconds of the mail', async () => {
    const first = newState({ at: 0, timeZone: 'UTC', uptimeMs: 0, life: 'measured' });
    const state = { ...first, ledger: { ...first.ledger, countedMs: { email: 4_200, other: 9 } } };
    const context = {
      site: { host: 'mail.example.org', address: 'https://mail.example.org/inbox' },
      inPage: async () => ({ state: storedFrom(state) }) as never,
    };
    expect(await fullCup.adapter.creditedMs(context)).toBe(4_200);
  });
});
