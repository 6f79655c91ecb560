import { describe, expect, it } from 'vitest';
import { CONTEXT, DUE, MINUTE, NOW } from '../../tests/setup/due-pause';
import { IN_MAIL } from '../../tests/setup/in-mail';
import { used } from '../../tests/setup/usage';
import { EMAIL_LIMITS } from '../limits/kinds';
import type { PauseEvent } from './events';
import { type NotifyBy, otherWay, stillAsked, wayToNotify } from './notify';
import { letTimePass } from './passing';
import type { DuePause } from './pause';
import { isNotifyingByNotification, type PauseContext, reducePause } from './reduce';
import { NOTHING_YET as YET } from './schedule';

const around = (notifyBy: NotifyBy, mayNotify: boolean): PauseContext => ({
  ...CONTEXT,
  settings: { ...CONTEXT.settings, notifyBy },
  scene: { ...IN_MAIL, mayNotify },
});
const LULL: PauseEvent = { type: 'seam-reached', seam: 'lull' };
const MEASURES = {
  attending: 'email',
  limitsOf: () => EMAIL_LIMITS,
  usageOf: () => used({ sessionMs: 31 * MINUTE, dayMs: 31 * MINUTE }),
};

function atSeam(context: PauseContext, pause: DuePause = DUE) {
  const [slice, effects] = reducePause(LULL, { ...context, pause });
  return { pause: slice.pause, effects: effects.map(({ type }) => type) };
}

function later(context: PauseContext, pause: DuePause) {
  const [slice, effects] = letTimePass({ ...context, pause }, MEASURES);
  return { pause: slice.pause, effects: effects.map(({ type }) => type) };
}

describe('the way that she chose', () => {
  it.each([
    ['popup', 'notify-by-popup'],
    ['notification', 'notify-by-notification'],
    ['tab', 'notify-by-tab'],
  ] as const)('notifies her at a seam (%s)', (notifyBy, effect) => {
    expect(atSeam(around(notifyBy, true)).effects).toEqual([effect]);
  });

  it('is the cup alone, and nothing opens, however long it takes', () => {
    const cup = around('cup', true);
    expect(atSeam(cup)).toEqual({ pause: DUE, effects: [] });
    const long = { ...DUE, schedule: { ...YET, freeSince: NOW - 60 * MINUTE } };
    expect(later(cup, long).effects).toEqual([]);
  });

  it('is the card from the cup where the browser shows no notification', () => {
    expect(wayToNotify(around('notification', false))).toBe('popup');
    expect(atSeam(around('notification', false)).effects).toEqual(['notify-by-popup']);
  });

  it.each(['notification', 'tab'] as const)('notifies her once (%s)', (notifyBy) => {
    const first = atSeam(around(notifyBy, true)).pause as DuePause;
    expect(atSeam(around(notifyBy, true), first)).toEqual({ pause: first, effects: [] });
  });

  it('shows no notification over another application, and in no hold', () => {
    const context = around('notification', true);
    for (const changed of [{ focused: false }, { fullScreen: true }, { audible: true }]) {
      const scene = { ...context.scene, ...changed };
      expect(atSeam({ ...context, scene }).effects).toEqual([]);
    }
  });
});

describe('when nobody was heard', () => {
  const unheard: DuePause = { ...DUE, schedule: { ...YET, freeSince: NOW - 10 * MINUTE } };

  it.each([
    ['popup', true, 'notify-by-notification'],
    ['popup', false, 'notify-by-tab'],
    ['notification', true, 'notify-by-notification'],
    ['notification', false, 'notify-by-tab'],
    ['tab', true, 'notify-by-tab'],
  ] as const)('%s, notifications allowed: %s', (notifyBy, mayNotify, effect) => {
    expect(later(around(notifyBy, mayNotify), unheard).effects).toEqual([effect]);
  });

  it('a notification has ten minutes of its own, and then a tab comes where it was her way', () => {
    const context = around('notification', true);
    const notified = later(context, unheard).pause as DuePause;
    expect(notified.schedule).toEqual({ ...YET, notification: 'asked', freeSince: NOW });
    const soon = { ...context, at: NOW + 9 * MINUTE };
    expect(later(soon, notified).effects).toEqual([]);
    const then = { ...context, at: NOW + 10 * MINUTE };
    const sessions = { email: { ...CONTEXT.sessions.email, lastAt: then.at } as never };
    expect(later({ ...then, sessions }, notified).effects).toEqual(['notify-by-tab']);
    expect(otherWay(notified, around('popup', true)), 'once').toBeNull();
  });

  it('opens no tab while she looks at the one that asks', () => {
    const context = around('popup', false);
    const scene = { ...context.scene, cardTabInFront: true };
    expect(later({ ...context, scene }, unheard).effects).toEqual([]);
  });
});

describe('a notification', () => {
  const NOTIFIED: DuePause = { ...DUE, schedule: { ...YET, notification: 'there' } };
  const tell = (event: PauseEvent, pause: DuePause = NOTIFIED) =>
    reducePause(event, { ...around('notification', true), pause });

  it('leads to the card, in a tab in front', () => {
    const [{ pause }, effects] = tell({ type: 'notification-clicked' });
    expect(pause).toEqual({ ...DUE, schedule: { ...YET, notification: 'gone', tab: 'there' } });
    expect(effects).toEqual([{ type: 'show-card' }]);
  });

  it('that outlived its pause leads nowhere', () => {
    const waiting = { ...NOTIFIED, askAfter: NOW + 1 };
    expect(tell({ type: 'notification-clicked' }, waiting)[1]).toEqual([]);
  });

  it('that the browser refused is a tab', () => {
    const [{ pause }, effects] = tell({ type: 'notification-refused' });
    expect(pause).toMatchObject({ schedule: { notification: 'gone', tab: 'asked' } });
    expect(effects).toEqual([{ type: 'notify-by-tab' }]);
  });

  it.each<PauseEvent>([
    { type: 'card-seen' },
    { type: 'pause-put-off' },
    { type: 'pauses-declined-today' },
  ])('is over with $type', (event) => {
    const { pause } = tell(event)[0];
    expect(pause.kind).toBe('due');
    expect(isNotifyingByNotification(pause)).toBe(false);
  });
});

it('what the background died over is done by the next life', () => {
  const asked = { ...DUE, schedule: { ...YET, tab: 'asked', notification: 'there' } } as const;
  expect(stillAsked(asked)).toEqual([{ type: 'notify-by-tab' }]);
  expect(stillAsked(DUE)).toEqual([]);
});
