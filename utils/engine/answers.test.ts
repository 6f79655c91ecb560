/** What she answers after a rest: stored with the answer, taken back as a whole. */
import { describe, expect, it } from 'vitest';
import type { Moment } from '../time/moment';
import { applyAnswer, withLetGoesOfToday } from './answers';
import type { EngineEvent } from './events';
import { newState, type State } from './state';

const NOW: Moment = { at: Date.UTC(2026, 10, 19, 12), uptimeMs: 0, life: 'a', timeZone: 'UTC' };
const FIRST = newState(NOW);
const SATURDAY = '2026-11-21';

const ASKED: State = {
  ...FIRST,
  asking: {
    ...FIRST.asking,
    question: { kind: 'let-go', text: '', answer: { kind: 'open' } },
  },
};
const told = (state: State, ...events: EngineEvent[]) => events.reduce(applyAnswer, state);
const answered = (
  answer: 'dropped' | 'someone' | 'later' | 'nothing',
  text = ' The cake ',
  on: string | null = null,
): EngineEvent => ({ type: 'let-go-answered', id: 'cake', text, answer, on });

describe('the let-go', () => {
  it('keeps each letter, and what she puts down in her own words', () => {
    const typed = told(ASKED, { type: 'let-go-typed', text: 'The ca' });
    expect(typed.asking.question).toMatchObject({ text: 'The ca', answer: { kind: 'open' } });
    expect(told(typed, answered('dropped')).letGoes).toEqual([
      { id: 'cake', text: 'The cake', day: '2026-11-19', standing: { kind: 'dropped' } },
    ]);
  });

  it('waits for its day when it is for later, and needs words for that', () => {
    expect(told(ASKED, answered('later', 'The cake', SATURDAY)).letGoes).toMatchObject([
      { standing: { kind: 'later', on: SATURDAY, shownOn: null } },
    ]);
    expect(told(ASKED, answered('later', ' ', SATURDAY))).toBe(ASKED);
    expect(told(ASKED, answered('later', 'The cake'))).toBe(ASKED);
  });

  it('keeps nothing of what has no words, and nothing of nothing', () => {
    for (const event of [answered('dropped', ' '), answered('someone', ''), answered('nothing')]) {
      const state = told(ASKED, event);
      expect(state.letGoes).toEqual([]);
      expect(state.asking.question).not.toMatchObject({ answer: { kind: 'open' } });
    }
  });

  it('can be taken back, with her words still there', () => {
    for (const answer of ['dropped', 'someone', 'nothing', 'later'] as const) {
      const state = told(ASKED, answered(answer, 'The cake', SATURDAY), { type: 'let-go-undone' });
      expect(state.letGoes).toEqual([]);
      expect(state.asking.question).toMatchObject({ text: 'The cake', answer: { kind: 'open' } });
    }
  });

  it('is answered once, however often it is told', () => {
    const once = told(ASKED, answered('someone'));
    expect(told(once, answered('dropped'), { type: 'let-go-typed', text: 'x' })).toBe(once);
  });

  it('is settled on its return, and that can be taken back for the day', () => {
    const waiting = told(ASKED, answered('later', 'The cake', '2026-11-19'));
    const shown = told(waiting, { type: 'let-go-returned', id: 'cake' });
    expect(shown.letGoes).toMatchObject([{ standing: { shownOn: '2026-11-19' } }]);
    const settled = told(shown, { type: 'let-go-settled', id: 'cake', as: 'someone' });
    expect(settled.letGoes).toMatchObject([{ standing: { kind: 'someone' } }]);
    const open = told(settled, { type: 'let-go-settled', id: 'cake', as: 'open' });
    expect(open.letGoes).toEqual(shown.letGoes);
    const tomorrow = withLetGoesOfToday({ ...open, today: { ...open.today, day: '2026-11-20' } });
    expect(tomorrow.letGoes).toEqual([]);
  });
});

describe('did it help', () => {
  const OVER: State = {
    ...FIRST,
    ledger: { ...FIRST.ledger, rests: [{ fromAt: 5, toAt: 9 }] },
    rest: {
      kind: 'over',
      startedAt: 5,
      endedAt: 9,
      seconds: 4,
      kept: true,
      from: null,
      practice: 'tea',
      parked: '',
    },
    asking: { ...FIRST.asking, question: { kind: 'help', answer: null } },
  };

  it('is kept with the rest, changed and taken back', () => {
    const better = told(OVER, { type: 'help-answered', help: 'better' });
    expect(better.ledger.rests).toEqual([{ fromAt: 5, toAt: 9, help: 'better' }]);
    const same = told(better, { type: 'help-answered', help: 'same' });
    expect(same.ledger.rests).toEqual([{ fromAt: 5, toAt: 9, help: 'same' }]);
    const nothing = told(better, { type: 'help-answered', help: null });
    expect(nothing.ledger.rests).toEqual([{ fromAt: 5, toAt: 9 }]);
  });

  it('is heard when it was asked, and at no other time', () => {
    const unasked = { ...OVER, asking: FIRST.asking };
    expect(told(unasked, { type: 'help-answered', help: 'worse' })).toBe(unasked);
  });
});
