/** What is understood of the words after `npm run bench --`. */
import { describe, expect, it } from 'vitest';
import { askedFor } from './arguments';

const asked = (line: string) => askedFor(line.split(' ').filter((word) => word !== ''));

describe('askedFor', () => {
  it('measures this extension once, with the short acts, when nothing else is said', () => {
    expect(asked('accuracy')).toEqual({
      kind: 'accuracy',
      wish: { other: null, acts: null, long: false, times: 1, jsonFile: null },
    });
  });

  it('takes another extension with its adapter, and everything else', () => {
    const line =
      'accuracy --extension there --adapter how.mjs --acts a,b --long --times 3 --json x.json';
    expect(asked(line)).toEqual({
      kind: 'accuracy',
      wish: {
        other: { extensionFolder: 'there', adapterFile: 'how.mjs' },
        acts: ['a', 'b'],
        long: true,
        times: 3,
        jsonFile: 'x.json',
      },
    });
  });

  it('measures what it costs, as often as she says', () => {
    expect(asked('cpu --times 2')).toEqual({
      kind: 'cpu',
      wish: { other: null, acts: null, long: false, times: 2, jsonFile: null },
    });
  });

  it('measures the page of wins, and writes that down as well', () => {
    expect(asked('wins --times 5 --json x.json')).toMatchObject({
      kind: 'wins',
      wish: { times: 5, jsonFile: 'x.json' },
    });
  });

  it.each(['', '--help', 'accuracy --help'])('explains itself: "%s"', (line) => {
    expect(asked(line).kind).toBe('help');
  });

  it.each(['--list', 'accuracy --list'])('names the acts: "%s"', (line) => {
    expect(asked(line).kind).toBe('list');
  });

  it.each([
    ['costs', /accuracy/],
    ['accuracy twice', /accuracy/],
    ['accuracy --times 0', /times/],
    ['accuracy --times 1.5', /times/],
    ['accuracy --extension there', /belong together/],
    ['accuracy --adapter how.mjs', /belong together/],
    ['cpu --long', /belong to accuracy/],
    ['cpu --json x.json', /belongs to accuracy/],
    ['wins --acts reading', /belong to accuracy/],
    ['wins --extension there --adapter how.mjs', /this extension/],
    ['cpu --acts reading', /belong to accuracy/],
    ['accuracy --speed', /speed/],
    ['accuracy --json', /json/],
  ])('says what is unclear about "%s"', (line, why) => {
    expect(asked(line)).toEqual({ kind: 'unclear', why: expect.stringMatching(why) });
  });
});
