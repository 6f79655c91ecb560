import { describe, expect, it } from 'vitest';
import { CONTEXT, MINUTE, NOW } from '../../tests/setup/due-pause';
import { NO_LIMITS } from '../limits/kinds';
import { fitQuestion, withFitAnswered, withFitAsked } from './fit';
import type { PauseTally } from './pause';

const DAY = 24 * 60 * MINUTE;
const REFUSED: PauseTally = {
  ...CONTEXT.tally,
  refusalsInRow: 3,
  taken: [],
  refused: { groupId: 'email', limit: 'session' },
};
const limitsOf = (seconds: number, on = true) => ({
  email: { ...NO_LIMITS, session: { on, seconds } },
});
const THURSDAY = '2026-11-19';
const ask = (tally: PauseTally, at = NOW, limits = limitsOf(1_800), day = THURSDAY) =>
  fitQuestion(tally, limits, day, at);

describe('the question whether a limit fits', () => {
  it('comes after three refusals in a row, with the next usual length either way', () => {
    expect(ask(REFUSED)).toEqual({
      groupId: 'email',
      limit: 'session',
      seconds: 1_800,
      longer: 2_700,
      shorter: 1_200,
    });
    expect(ask({ ...REFUSED, refusalsInRow: 2 })).toBeNull();
    expect(ask({ ...REFUSED, refused: null })).toBeNull();
  });

  it('offers no way where there is no usual length', () => {
    expect(ask(REFUSED, NOW, limitsOf(7_200))).toMatchObject({ longer: null, shorter: 3_600 });
    expect(ask(REFUSED, NOW, limitsOf(600))).toMatchObject({ longer: 1_200, shorter: null });
  });

  it('is none for a limit that is off or gone', () => {
    expect(ask(REFUSED, NOW, limitsOf(1_800, false))).toBeNull();
    expect(fitQuestion(REFUSED, {}, THURSDAY, NOW)).toBeNull();
  });

  it('stands on the day on which she sees it, until she answers', () => {
    const asked = withFitAsked(REFUSED, THURSDAY, NOW);
    expect(ask(asked, NOW + 60 * MINUTE)).not.toBeNull();
    expect(withFitAsked(asked, THURSDAY, NOW + 60 * MINUTE)).toBe(asked);
    expect(ask(withFitAnswered(asked, THURSDAY, NOW + 1), NOW + 1)).toBeNull();
    expect(ask(asked, NOW + DAY, limitsOf(1_800), '2026-11-20')).toBeNull();
  });

  it('comes once a week at most, answered or not', () => {
    const asked = withFitAsked(REFUSED, THURSDAY, NOW);
    for (const tally of [asked, withFitAnswered(asked, THURSDAY, NOW)]) {
      const later = (at: number) => ask(tally, at, limitsOf(1_800), '2026-11-26');
      expect(later(NOW + 7 * DAY - 1)).toBeNull();
      expect(later(NOW + 7 * DAY)).not.toBeNull();
      const again = withFitAsked(tally, '2026-11-26', NOW + 7 * DAY);
      expect(again.fitAsked).toMatchObject({ isOpen: true });
    }
  });

  it('is not kept away by a clock that was far ahead', () => {
    const ahead = withFitAnswered(withFitAsked(REFUSED, THURSDAY, NOW + 400 * DAY), THURSDAY, NOW);
    expect(ask(ahead)).not.toBeNull();
  });
});
