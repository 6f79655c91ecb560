import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutLine, MAX_LINE_LENGTH, winLine } from './line';

const FAMILY = '👩‍👩‍👧';
const graphemes = (text: string) =>
  [...new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(text)].map(
    ({ segment }) => segment,
  );

describe('a line for a win', () => {
  it.each([
    ['line ends and tabs', ' You were\r\n\tso kind \u2028 today ', 'You were so kind today'],
    ['spaces of other kinds', 'soup\u00a0\u2003for\u3000all', 'soup for all'],
    ['control characters', 'soup\u0000\u0007 for all\u009f', 'soup for all'],
    ['half a character', 'soup \ud83d for all', 'soup \ufffd for all'],
  ])('tidies %s', (_what, text, line) => {
    expect(winLine(text)).toBe(line);
  });

  it.each(['', ' \n ', '\u200b\u2060', '\u0000', '\u2066 \u2069'])(
    'is none where nothing can be read (%j)',
    (text) => {
      expect(winLine(text)).toBeNull();
    },
  );

  it.each([
    ['markup', '<b>soup</b> & more'],
    ['right to left', 'מרק לכולם, today'],
    ['what joins a family', FAMILY],
  ])('leaves %s alone', (_what, text) => {
    expect(winLine(text)).toBe(text);
  });

  it('has room for exactly as much as a win has', () => {
    expect(winLine('x'.repeat(MAX_LINE_LENGTH))).toBe('x'.repeat(MAX_LINE_LENGTH));
    expect(winLine('x'.repeat(MAX_LINE_LENGTH + 1))).toBe(`${'x'.repeat(MAX_LINE_LENGTH - 1)}…`);
  });

  it('is fit to be a win, whatever it was', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 700 }),
      fc.string({ unit: 'grapheme', maxLength: 700 }),
      fc.string({ unit: fc.nat(0xffff).map((unit) => String.fromCharCode(unit)) }),
    );
    fc.assert(
      fc.property(anything, (text) => {
        const line = winLine(text);
        if (line === null) return;
        expect(line.length).toBeLessThanOrEqual(MAX_LINE_LENGTH);
        expect(line).toBe(line.trim());
        expect(line.isWellFormed()).toBe(true);
        expect(winLine(line)).toBe(line);
      }),
    );
  });
});

describe('a line that is cut', () => {
  it('ends after a whole character, with an ellipsis and no space before it', () => {
    expect(cutLine(`ab ${FAMILY}${FAMILY}`, 3 + FAMILY.length + 1)).toBe(`ab ${FAMILY}…`);
    expect(cutLine(`ab ${FAMILY}${FAMILY}`, 3 + FAMILY.length)).toBe('ab…');
  });

  it('is cut between characters as she sees them', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(text, fc.integer({ min: 30, max: 60 }), (line, maxLength) => {
        const cut = cutLine(line, maxLength);
        if (cut === line) return;
        const kept = graphemes(cut.slice(0, -1));
        expect(graphemes(line).slice(0, kept.length)).toEqual(kept);
      }),
    );
  });

  it('is cut somewhere even when it is one endless character', () => {
    const endless = `a${'\u0301'.repeat(50)}`;
    expect(cutLine(endless, 10)).toBe(`a${'\u0301'.repeat(8)}…`);
  });
});
