import { describe, expect, it } from 'vitest';
import { type Asking, askAfterRest, NOTHING_ASKED } from './asking';

const DAY = '2026-11-19';
const KEPT = { kept: true, isMet: true, mayLetGo: true };
const ASKED_TODAY: Asking = { ...NOTHING_ASKED, letGoAskedOn: DAY };

/** What is asked after each of these rests of one day. */
function asked(rests: readonly (typeof KEPT)[], from = NOTHING_ASKED) {
  let asking = from;
  return rests.map((rest) => {
    asking = askAfterRest(asking, rest, DAY);
    return asking.question.kind;
  });
}

describe('after a rest', () => {
  it('asks for a let-go once a day', () => {
    expect(asked([KEPT, KEPT])).toEqual(['let-go', 'none']);
    const tomorrow = askAfterRest(ASKED_TODAY, KEPT, '2026-11-20');
    expect(tomorrow).toMatchObject({ question: { kind: 'let-go', text: '' } });
  });

  it('asks for none where she has switched that off, and may ask the other thing', () => {
    const without = { ...KEPT, mayLetGo: false };
    expect(asked([without, without, without])).toEqual(['none', 'none', 'help']);
  });

  it('asks for it when she meets the welcome, and waits while she doesn’t', () => {
    expect(asked([{ ...KEPT, isMet: false }, KEPT])).toEqual(['none', 'let-go']);
  });

  it('asks whether it helped at most every third rest that was kept', () => {
    const many = Array.from({ length: 7 }, () => KEPT);
    expect(asked(many, ASKED_TODAY)).toEqual([
      ...['none', 'none', 'help'],
      ...['none', 'none', 'help', 'none'],
    ]);
  });

  it('asks nothing of a shorter rest but the let-go, and doesn’t count it', () => {
    const short = { ...KEPT, kept: false };
    expect(asked([KEPT, KEPT, short, short, KEPT], ASKED_TODAY)).toEqual([
      ...['none', 'none', 'none', 'none', 'help'],
    ]);
    expect(asked([short])).toEqual(['let-go']);
  });

  it('never asks both: the other waits for the next rest', () => {
    const waiting = { ...NOTHING_ASKED, restsSinceHelp: 8 };
    expect(asked([KEPT, KEPT, KEPT], waiting)).toEqual(['let-go', 'help', 'none']);
  });
});
