import { describe, expect, it } from 'vitest';
import { CARD, CONTEXT, DUE, MINUTE, NOW, TOMORROW } from '../../tests/setup/due-pause';
import type { PauseEvent } from './events';
import { type DuePause, NO_PAUSE } from './pause';
import { forgetLostCard, isNotifyingByTab, type PauseContext, reducePause } from './reduce';
import { NOTHING_YET as YET } from './schedule';

const TALLY = CONTEXT.tally;
const REFUSED = { groupId: 'email', limit: 'session' } as const;
const WITH_CARD: DuePause = { ...DUE, card: CARD, offered: true };
/** A card is asked for, is there, and has gone again without an answer. */
const ASKED: DuePause = { ...DUE, schedule: { ...YET, cards: 1, openingAt: NOW } };
const OPENED = { ...YET, cards: 1 };
const ENDED = { ...OPENED, nextAt: NOW + 2 * MINUTE };
/** One that was not counted. */
const LEFT: DuePause = {
  ...DUE,
  offered: true,
  schedule: { ...YET, nextAt: NOW + 2 * MINUTE },
};

function tell(event: PauseEvent, changed: Partial<PauseContext> = {}) {
  const context = { ...CONTEXT, ...changed };
  const [slice, effects] = reducePause(event, context);
  return { ...slice, effects };
}

const scene = (changed: Partial<PauseContext['scene']>) => ({
  scene: { ...CONTEXT.scene, ...changed },
});

describe('a seam', () => {
  const lull: PauseEvent = { type: 'seam-reached', seam: 'lull' };
  const arrival: PauseEvent = { type: 'seam-reached', seam: 'arrival' };

  it.each([lull, arrival])('is when the popup opens ($seam)', (event) => {
    const { pause, tally, effects } = tell(event);
    expect(effects).toEqual([{ type: 'notify-by-popup' }]);
    expect([pause, tally]).toEqual([ASKED, { ...TALLY, cardTimes: [NOW] }]);
  });

  it.each<readonly [string, Partial<PauseContext>]>([
    ['a card is open', { pause: WITH_CARD }],
    ['our popup is open', scene({ ownPopupOpen: true })],
    ['our tab is in front', scene({ cardTabInFront: true })],
    ['it is put off', { pause: { ...DUE, askAfter: NOW + 1 } }],
    ['it is quiet', { quiet: { until: NOW + 1 } }],
    ['she said not today', { tally: { ...TALLY, silentUntil: NOW + 1 } }],
    ['she rests', { rest: { kind: 'resting' } }],
    ['the window is full screen', scene({ fullScreen: true })],
    ['something plays', scene({ audible: true })],
    ['the screen is locked', scene({ idle: 'locked' })],
    ['she is on a call', { call: { kind: 'said', until: NOW + 1 } }],
    ['she has just arrived', { arrival: { awaySince: null, at: NOW - MINUTE } }],
    ['no pause is due', { pause: NO_PAUSE }],
    ['the window has no focus', scene({ focused: false })],
    ['there is no toolbar', scene({ hasToolbar: false })],
    ['it is too soon after a card', { pause: { ...DUE, schedule: { ...YET, nextAt: NOW + 1 } } }],
    ['there were three cards', { pause: { ...DUE, schedule: { ...YET, cards: 3 } } }],
    ['any card opened a moment ago', { tally: { ...TALLY, cardTimes: [NOW - 2 * MINUTE + 1] } }],
  ])('is none when %s', (_when, changed) => {
    const { pause, tally, effects } = tell(lull, changed);
    expect(effects).toEqual([]);
    expect(pause).toEqual(changed.pause ?? DUE);
    expect(tally).toEqual(changed.tally ?? TALLY);
  });
});

describe('after a phone call', () => {
  const schedule = { ...YET, cards: 2, freeSince: NOW, tab: 'there' } as const;
  const held: DuePause = { ...WITH_CARD, schedule };
  const afresh = { ...DUE, offered: true };

  it('in five minutes is her own plan, and no refusal', () => {
    const { pause, tally } = tell({ type: 'asked-in-five' }, { pause: held });
    expect(pause).toEqual({ ...afresh, askAfter: NOW + 5 * MINUTE });
    expect(tally).toEqual(TALLY);
  });

  it.each(['call-said', 'call-not-over'] as const)(
    '%s makes the pause wait, and no more',
    (type) => {
      const { pause, tally } = tell({ type }, { pause: held });
      expect([pause, tally]).toEqual([afresh, TALLY]);
    },
  );

  it('its end changes nothing by itself', () => {
    expect(tell({ type: 'call-ended' }, { pause: held }).pause).toEqual(held);
  });
});

describe('a card that is asked for', () => {
  const asked = { pause: ASKED, tally: { ...TALLY, cardTimes: [NOW - MINUTE, NOW] } };

  it('counts as none when the browser refuses it', () => {
    const { pause, tally } = tell({ type: 'card-refused' }, asked);
    expect([pause, tally.cardTimes]).toEqual([DUE, [NOW - MINUTE]]);
    expect(tell({ type: 'card-refused' })).toEqual({ pause: DUE, tally: TALLY, effects: [] });
  });

  it('counts as one when it is lost: it may have taken the focus', () => {
    const { pause, tally } = tell({ type: 'card-lost' }, asked);
    expect(pause).toEqual({ ...DUE, schedule: ENDED });
    expect(tally).toEqual(asked.tally);
    expect(tell({ type: 'card-lost' }).pause).toEqual(DUE);
    expect(tell({ type: 'card-lost' }, { pause: WITH_CARD }).pause).toEqual(WITH_CARD);
  });
});

describe('a card', () => {
  it('is noted with the tab under it when it opens as the popup', () => {
    const opened = { type: 'card-opened', place: 'popup', byItself: true } as const;
    const card = { byItself: true, tabId: 7, seenAt: null, breathing: false };
    expect(tell(opened, { pause: ASKED })).toEqual({
      pause: { ...DUE, schedule: OPENED, card },
      tally: TALLY,
      effects: [],
    });
    expect(tell({ ...opened, byItself: false }).pause).toEqual({
      ...DUE,
      card: { ...card, byItself: false },
    });
    expect(tell({ ...opened, place: 'tab' }).pause).toEqual(DUE);
  });

  it('that nobody waited for any more has opened by itself all the same, and counts', () => {
    const late = tell({ type: 'card-opened', place: 'popup', byItself: true });
    expect(late.pause).toMatchObject({ schedule: OPENED });
    expect(late.tally.cardTimes).toEqual([NOW]);
  });

  it('that opens over an answer which was on its way is none, and counts', () => {
    const answered = { ...DUE, askAfter: NOW + MINUTE };
    const late = tell({ type: 'card-opened', place: 'popup', byItself: true }, { pause: answered });
    expect(late.pause).toEqual({ ...answered, schedule: OPENED });
    expect(late.tally.cardTimes).toEqual([NOW]);
  });

  it('is one of the day when it is first seen', () => {
    const unseen = { ...DUE, card: { ...CARD, seenAt: null } };
    const { pause, tally } = tell({ type: 'card-seen' }, { pause: unseen });
    expect(pause).toEqual({ ...DUE, card: { ...CARD, seenAt: NOW }, offered: true });
    expect(tally).toEqual({ ...TALLY, offered: 1, lastOfferedAt: NOW, lastCardAt: NOW });
  });

  it('is no further one when it is seen again, and keeps when it was first seen', () => {
    const { pause, tally } = tell({ type: 'card-seen' }, { pause: WITH_CARD });
    expect(pause).toEqual(WITH_CARD);
    expect(tally).toEqual({ ...TALLY, lastCardAt: NOW });
  });

  it('is none of the day at a daily limit, nor a card in a tab', () => {
    const daily = tell({ type: 'card-seen' }, { pause: { ...WITH_CARD, limit: 'daily' } });
    expect(daily.tally.offered).toBe(0);
    const first = tell(
      { type: 'card-seen' },
      { pause: { ...DUE, limit: 'daily', card: { ...CARD, seenAt: null } } },
    );
    expect(first.tally).toEqual({ ...TALLY, lastCardAt: NOW });
    expect(tell({ type: 'card-seen' }).pause).toEqual({ ...DUE, offered: true });
  });

  it('that she types away is gone, and the next one rests', () => {
    const opened = { ...WITH_CARD, schedule: OPENED };
    const typed = tell({ type: 'card-typed-away' }, { pause: opened });
    expect(typed.pause).toEqual({ ...WITH_CARD, card: null, schedule: ENDED });
  });

  it('that is lost with the background was never answered', () => {
    const { scene: shown } = scene({ ownPopupOpen: true });
    const opened = { ...WITH_CARD, schedule: OPENED };
    const lost = { ...WITH_CARD, card: null, schedule: ENDED };
    expect(forgetLostCard(opened, CONTEXT.scene, NOW)).toEqual(lost);
    expect(forgetLostCard(WITH_CARD, shown, NOW)).toBe(WITH_CARD);
    expect(forgetLostCard(DUE, CONTEXT.scene, NOW)).toBe(DUE);
    expect(forgetLostCard(NO_PAUSE, CONTEXT.scene, NOW)).toBe(NO_PAUSE);
  });
});

describe('a closed card', () => {
  const closed: PauseEvent = { type: 'card-closed', place: 'popup' };

  it('is *after this one* when she saw it and is back where she was', () => {
    const { pause, tally, effects } = tell(closed, {
      pause: { ...WITH_CARD, schedule: { ...OPENED, tab: 'there' } },
    });
    expect(pause).toEqual({ ...DUE, offered: true, askAfter: NOW + 10 * MINUTE, putOff: 1 });
    expect(tally).toEqual(TALLY);
    expect(effects).toEqual([]);
  });

  it.each<readonly [string, Partial<PauseContext>]>([
    ['she did not see it', { pause: { ...WITH_CARD, card: { ...CARD, seenAt: null } } }],
    ['she went to another tab', scene({ tabId: 8 })],
    ['she went to another application', scene({ focused: false })],
  ])('is no answer when %s', (_when, changed) => {
    expect(tell(closed, { pause: WITH_CARD, ...changed }).pause).toEqual(LEFT);
  });

  it('is nothing but a rest for the next one when she had opened it herself and went elsewhere', () => {
    const hers = { ...WITH_CARD, card: { ...CARD, byItself: false } };
    expect(tell(closed, { pause: hers, ...scene({ tabId: 8 }) }).pause).toEqual(LEFT);
  });

  it('is no second answer after *not today*', () => {
    const silent = { ...TALLY, silentUntil: TOMORROW };
    const { pause, tally } = tell(closed, { pause: WITH_CARD, tally: silent });
    expect(pause).toEqual(LEFT);
    expect(tally).toEqual(silent);
  });

  it('ends the pause when she was breathing', () => {
    const breathing = { ...WITH_CARD, card: { ...CARD, breathing: true } };
    const { pause, tally } = tell(closed, {
      pause: breathing,
      tally: { ...TALLY, refusalsInRow: 2 },
    });
    expect(pause).toEqual(NO_PAUSE);
    expect(tally).toEqual({ ...TALLY, lastOfferedAt: NOW });
  });

  it('that is there no more changes nothing', () => {
    expect(tell(closed).pause).toEqual(DUE);
  });

  it('in our tab puts off a pause that has opened there and was seen', () => {
    const tab: PauseEvent = { type: 'card-closed', place: 'tab' };
    const there = { ...DUE, offered: true, schedule: { ...YET, tab: 'there' } } as const;
    expect(tell(tab, { pause: there }).pause).toMatchObject({ putOff: 1, schedule: YET });
    const neverThere = { ...there, schedule: YET };
    expect(tell(tab, { pause: neverThere }).pause).toEqual(neverThere);
    for (const pause of [
      { ...there, offered: false },
      { ...there, askAfter: NOW + 1 },
    ]) {
      const gone = { ...pause, schedule: { ...YET, tab: 'gone' } };
      expect(tell(tab, { pause }).pause).toEqual(gone);
    }
  });
});

describe('a breath', () => {
  it('is begun in the card', () => {
    expect(tell({ type: 'breath-begun' }, { pause: WITH_CARD }).pause).toEqual({
      ...WITH_CARD,
      card: { ...CARD, breathing: true },
    });
    expect(tell({ type: 'breath-begun' }).pause).toEqual(DUE);
  });

  it.each<PauseEvent>([{ type: 'breath-ended' }, { type: 'rest-begun' }])(
    'or a rest is an answer that forgets every refusal ($type)',
    (event) => {
      const { pause, tally } = tell(event, { tally: { ...TALLY, refusalsInRow: 4 } });
      expect(pause).toEqual(NO_PAUSE);
      expect(tally).toEqual({ ...TALLY, refusalsInRow: 0, lastOfferedAt: NOW });
    },
  );

  it('that she begins herself forgets them as well, and is no pause', () => {
    const refused = { ...TALLY, refusalsInRow: 4 };
    const { tally } = tell({ type: 'rest-begun' }, { pause: NO_PAUSE, tally: refused });
    expect(tally).toEqual(TALLY);
  });
});

describe('putting off', () => {
  const putOff: PauseEvent = { type: 'pause-put-off' };

  it('asks again in ten minutes, and five at a daily limit', () => {
    expect(tell(putOff, { pause: WITH_CARD }).pause).toMatchObject({
      askAfter: NOW + 10 * MINUTE,
      putOff: 1,
      card: null,
    });
    expect(tell(putOff, { pause: { ...WITH_CARD, limit: 'daily' } }).pause).toMatchObject({
      askAfter: NOW + 5 * MINUTE,
    });
  });

  it('twice is a refusal, and ends the pause', () => {
    const { pause, tally } = tell(putOff, { pause: { ...WITH_CARD, putOff: 1 } });
    expect(pause).toEqual(NO_PAUSE);
    expect(tally).toEqual({ ...TALLY, refusalsInRow: 1, lastOfferedAt: NOW, refused: REFUSED });
  });

  it('is done once, however often she says it before it asks again', () => {
    const once = tell(putOff, { pause: WITH_CARD });
    expect(tell(putOff, once)).toEqual(once);
  });

  it('takes the card away as well where it is told once more', () => {
    const open = { ...WITH_CARD, askAfter: NOW + MINUTE };
    const gone = { ...open, card: null, schedule: LEFT.schedule };
    expect(tell(putOff, { pause: open })).toEqual({ pause: gone, tally: TALLY, effects: [] });
    expect(tell({ type: 'card-closed', place: 'popup' }, { pause: open }).pause).toEqual(gone);
  });

  it('leaves a pause alone that is not due', () => {
    expect(tell(putOff, { pause: NO_PAUSE })).toEqual({
      pause: NO_PAUSE,
      tally: TALLY,
      effects: [],
    });
  });
});

describe('*not today*', () => {
  const decline: PauseEvent = { type: 'pauses-declined-today' };
  const declined = { ...TALLY, refusalsInRow: 1, silentUntil: TOMORROW, refused: REFUSED };

  it('is quiet until tomorrow, and one refusal however often it is said', () => {
    expect(tell(decline).tally).toEqual(declined);
    expect(tell(decline, { tally: declined }).tally).toEqual(declined);
    const none = tell(decline, { pause: NO_PAUSE });
    expect(none).toEqual({
      pause: NO_PAUSE,
      tally: { ...declined, refused: null },
      effects: [],
    });
  });

  it('lets our tab go', () => {
    expect(tell(decline, { pause: { ...DUE, schedule: { ...YET, tab: 'there' } } }).pause).toEqual(
      DUE,
    );
  });

  it('can be taken back', () => {
    const undo: PauseEvent = { type: 'decline-undone' };
    expect(tell(undo, { tally: declined })).toMatchObject({
      pause: DUE,
      tally: { ...TALLY, refused: REFUSED },
    });
    expect(tell(undo, { tally: { ...declined, refusalsInRow: 0 } }).tally.refusalsInRow).toBe(0);
    const refused = { ...TALLY, refusalsInRow: 2 };
    expect(tell(undo, { tally: refused }).tally).toEqual(refused);
  });
});

it('leaving the site ends the pause, and is no refusal', () => {
  expect(tell({ type: 'site-left' }, { pause: WITH_CARD })).toEqual({
    pause: NO_PAUSE,
    tally: TALLY,
    effects: [],
  });
});

it('our tab has opened for a pause that is due', () => {
  for (const tab of ['asked', 'there'] as const) {
    expect(isNotifyingByTab({ ...DUE, schedule: { ...YET, tab } })).toBe(true);
  }
  expect(isNotifyingByTab(DUE)).toBe(false);
  expect(isNotifyingByTab(NO_PAUSE)).toBe(false);
});
