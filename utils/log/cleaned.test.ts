/** Nothing of hers is in the words of an error, wherever they come from. */
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { cleaned, errorInWords } from './cleaned';

function thrownBy(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  throw new Error('Nothing was thrown.');
}

describe('an error in words', () => {
  it.each([
    ['Could not reach https://mail.google.com/mail/u/0/#inbox now', 'Could not reach … now'],
    ['no access to mail.google.com:443, or *://*.gmx.net/*', 'no access to … or …'],
    ['grant for (intern.example) and münchen.example. Gone', 'grant for … and … Gone'],
    ['192.168.1.17 said no', '… said no'],
    ['cannot read /home/her/full-cup/wins.json', 'cannot read …'],
    ['cannot read C:\\Users\\her\\wins.json', 'cannot read …'],
    ['at file:///home/her/x.js:10:3', 'at …'],
    ['moz-extension://1234-abcd/options.html', '…'],
    ['her@example.org wrote', '… wrote'],
    ['wins:2026-11-22 can’t be read', '… can’t be read'],
    ['expected "Soup on the table" here', 'expected … here'],
    ['expected “Soup on the table” here', 'expected … here'],
    ["it can't be 'Soup on the table', it isn't", "it can't be …, it isn't"],
    ['it was cut: "Soup on the', 'it was cut: …'],
  ])('%s', (said, left) => {
    expect(cleaned(said)).toBe(left);
  });

  it('keeps what helps: what was done, what kind it is, how much', () => {
    const error = new DOMException(
      'The quota of 10.5 MB is used up (5 of 10).',
      'QuotaExceededError',
    );
    expect(errorInWords('could not store win-kept', error)).toBe(
      'could not store win-kept QuotaExceededError The quota of 10.5 MB is used up (5 of 10).',
    );
  });

  it('tells nothing of a win that could not be read', () => {
    const win = 'Sat with Mum on https://garden.example';
    const errors = [
      thrownBy(() => JSON.parse(win)),
      thrownBy(() => JSON.parse(`{"text": "${win}"`)),
      thrownBy(() => v.parse(v.object({ text: v.number() }), { text: win })),
      thrownBy(() => v.parse(v.picklist(['a']), win)),
      thrownBy(() => new URL(win)),
      thrownBy(() => structuredClone({ [win]: () => win })),
    ];
    for (const error of errors) {
      const words = errorInWords('could not read', error);
      expect(words).not.toMatch(/Mum|garden|Sat with/);
      expect(words).toMatch(/Error/);
    }
  });

  it('says of a thing that was thrown that it was thrown, and no more', () => {
    for (const thrown of [{ groups: ['Work chat'] }, 'Work chat', ['Work chat'], null, undefined]) {
      expect(errorInWords('could not start', thrown)).toBe('could not start');
    }
  });
});
