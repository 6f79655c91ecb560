/** What is understood of the words after `npm run bench --`. */
import { describe, expect, it } from 'vitest';
import { askedFor } from './arguments';

const PLAIN = {
  others: [],
  acts: null,
  long: false,
  times: 1,
  jsonFile: null,
  pictureFile: null,
};

const asked = (line: string) => askedFor(line.split(' ').filter((word) => word !== ''));

describe('askedFor', () => {
  it('measures this extension once, with the short acts, when nothing else is said', () => {
    expect(asked('accuracy')).toEqual({
      kind: 'accuracy',
      wish: PLAIN,
    });
  });

  it('takes another extension with its adapter, and everything else', () => {
    const line =
      'accuracy --extension there --adapter how.mjs --acts a,b --long --times 3 --json x.json';
    expect(asked(line)).toEqual({
      kind: 'accuracy',
      wish: {
        ...PLAIN,
        others: [{ extensionFolder: 'there', adapterFile: 'how.mjs' }],
        acts: ['a', 'b'],
        long: true,
        times: 3,
        jsonFile: 'x.json',
      },
    });
  });

  it('measures all that it costs beside any number of others, in their order', () => {
    const line =
      'all --extension a --adapter a.mjs --extension b --adapter b.mjs --times 2 --picture x.svg';
    expect(asked(line)).toEqual({
      kind: 'costs',
      names: ['background', 'page', 'size', 'start', 'scale'],
      wish: {
        ...PLAIN,
        others: [
          { extensionFolder: 'a', adapterFile: 'a.mjs' },
          { extensionFolder: 'b', adapterFile: 'b.mjs' },
        ],
        times: 2,
        pictureFile: 'x.svg',
      },
    });
  });

  it.each(['background', 'page', 'size', 'start', 'scale'])('measures "%s" alone', (name) => {
    expect(asked(name)).toEqual({ kind: 'costs', names: [name], wish: PLAIN });
  });

  it('measures the page of wins, and writes that down as well', () => {
    expect(asked('wins --times 5 --json x.json')).toMatchObject({
      kind: 'wins',
      wish: { times: 5, jsonFile: 'x.json' },
    });
  });

  it('measures some parts, in our own order', () => {
    expect(asked('size page')).toMatchObject({ kind: 'costs', names: ['page', 'size'] });
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
    ['all page', /accuracy/],
    ['page page', /accuracy/],
    ['page accuracy', /accuracy/],
    ['--times 2', /accuracy/],
    ['all --extension a --extension b --adapter a.mjs', /belong together/],
    ['accuracy --extension a --adapter a --extension b --adapter b', /one at a time/],
    ['accuracy --picture x.svg', /of what it costs/],
    ['all --long', /belong to accuracy/],
    ['wins --acts reading', /belong to accuracy/],
    ['wins --extension there --adapter how.mjs', /this extension/],
    ['page --acts reading', /belong to accuracy/],
    ['accuracy --speed', /speed/],
    ['accuracy --json', /json/],
  ])('says what is unclear about "%s"', (line, why) => {
    expect(asked(line)).toEqual({ kind: 'unclear', why: expect.stringMatching(why) });
  });
});
