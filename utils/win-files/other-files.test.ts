/** Files of other apps, texts with dates, and files that nobody should have. */
import 'temporal-polyfill/global';
import { describe, expect, it } from 'vitest';
import { readWins } from './read';

const bytes = (text: string) => new TextEncoder().encode(text);
const read = (text: string) => {
  const made = readWins(bytes(text), 'month-first');
  return made.kind === 'read' ? made.entries : made.why;
};

describe('other apps', () => {
  it('Presently', () => {
    const text =
      'entryDate,entryContent\n2020-06-02,A quiet morning!\n2020-06-03,"Tea\n\n\n\nand cake"\n2020-06-04,"The ""big"" walk"\n';
    expect(read(text)).toEqual([
      { day: '2020-06-02', text: 'A quiet morning!' },
      { day: '2020-06-03', text: 'Tea\n\n\n\nand cake' },
      { day: '2020-06-04', text: 'The "big" walk' },
    ]);
    // It has no formulas to guard against, and no apostrophe of ours.
    expect(read("entryDate,entryContent\n2020-06-02,'=x")).toEqual([
      { day: '2020-06-02', text: "'=x" },
    ]);
  });

  it('Day One', () => {
    const entries = [
      {
        creationDate: '2018-05-19T03:30:00Z',
        timeZone: 'America/New_York',
        text: '# A day\n\nWe walked home\\. ![](dayone-moment://ABC)\n\n\n\nAll of us\\!',
        tags: ['family', 'two words', 'home'],
        uuid: 'A',
        starred: true,
        weather: { temperatureCelsius: 10 },
      },
      { creationDate: '2018-05-19T12:00:00Z', timeZone: 'Nowhere/At_All', text: 'Tea', tags: [] },
      { creationDate: '2018-05-20T12:00:00Z', text: '![](dayone-moment://X)' },
      { creationDate: 'yesterday', text: 'No day' },
      { text: 'No date at all' },
      null,
    ];
    const made = readWins(
      bytes(JSON.stringify({ metadata: { version: '1.0' }, entries })),
      'day-first',
    );
    expect(made).toEqual({
      kind: 'read',
      entries: [
        { day: '2018-05-18', text: '# A day\n\nWe walked home. \n\nAll of us! #family #home' },
        { day: '2018-05-19', text: 'Tea' },
      ],
      unread: ['', '', 'No day'],
      tooLong: [],
    });
  });

  it.each([
    ['semicolons', 'date;text\n2026-11-19;Soup'],
    ['tabs', '2026-11-19\tSoup'],
    ['a time', 'when,what\n2026-11-19 18:30,Soup'],
    ['quotes', '"2026-11-19","Soup"'],
    ['an empty line', 'a,b\n\n2026-11-19,Soup\n,\n'],
  ])('a table with %s', (_what, text) => {
    expect(read(text)).toEqual([{ day: '2026-11-19', text: 'Soup' }]);
  });
});

describe('a text with dates', () => {
  it.each([
    '2026-11-19 Soup',
    '2026-11-19: Soup',
    '2026/11/19 – Soup',
    '2026-11-19 18:30 Soup',
    '- 2026-11-19 Soup',
    '**2026-11-19** Soup',
    '[2026-11-19] Soup',
    '19.11.2026 Soup',
    '19. 11. 2026 Soup',
    '11/19/2026 - Soup',
    'November 19, 2026: Soup',
    'Thu, Nov 19th 2026 Soup',
    '19 November 2026 Soup',
    'Thursday 19th Nov 2026, Soup',
    '2026-11-19\n\nSoup',
    '## 2026-11-19\nSoup',
    '2026-11-19\n- Soup',
  ])('%j', (text) => {
    expect(read(text)).toEqual([{ day: '2026-11-19', text: 'Soup' }]);
  });

  it('has its small numbers in the order that it shows itself, or in hers', () => {
    const days = (text: string, order: 'day-first' | 'month-first') => {
      const made = readWins(bytes(text), order);
      return made.kind === 'read' && made.entries.map(({ day }) => day);
    };
    expect(days('03/04/2026 a', 'day-first')).toEqual(['2026-04-03']);
    expect(days('03/04/2026 a', 'month-first')).toEqual(['2026-03-04']);
    expect(days('03/04/2026 a\n25/04/2026 b', 'month-first')).toEqual(['2026-04-03', '2026-04-25']);
    expect(days('03/04/2026 a\n04/25/2026 b', 'day-first')).toEqual(['2026-03-04', '2026-04-25']);
  });

  it('goes on below, and says what belongs to no day', () => {
    const text = 'My year\n2026-11-18 Soup\nfor all\n2026-11-19\nTea\n* Cake\n\n2026-02-30 Nothing';
    expect(readWins(bytes(text), 'day-first')).toEqual({
      kind: 'read',
      entries: [
        { day: '2026-11-18', text: 'Soup\nfor all' },
        { day: '2026-11-19', text: 'Tea' },
        { day: '2026-11-19', text: 'Cake' },
      ],
      unread: ['My year', '2026-02-30 Nothing'],
      tooLong: [],
    });
  });
});

describe('a file', () => {
  it.each([
    ['nothing', ''],
    ['a letter', 'Dear Anna,\nhow are you?'],
    ['numbers', '1,2,3\n4,5,6'],
    ['other JSON', '{"sites1":"x.com"}'],
    ['cut JSON', '{"entries":[{"creationDate":"2018'],
    ['a page', '<!DOCTYPE html><html></html>'],
    ['a head without rows', 'date,win,what helped'],
    ['a heading without items', '### 2026-11-19\n'],
    ['quotes that never end', '"'.repeat(10_001)],
    ['a depth without end', '['.repeat(100_000)],
    ['one line of a megabyte', 'x'.repeat(1_000_000)],
  ])('of %s has no wins', (_what, text) => {
    expect(read(text)).toBe(/^[{[]/.test(text) ? 'not-ours' : 'no-wins');
  });

  it('is too large, or no text', () => {
    expect(readWins(new Uint8Array(20_000_001), 'day-first')).toMatchObject({ why: 'too-large' });
    expect(readWins(new Uint8Array([0xff, 0xfe, 0]), 'day-first')).toMatchObject({
      why: 'not-text',
    });
    expect(readWins(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), 'day-first')).toMatchObject({
      why: 'not-text',
    });
  });

  it('with a text that is too long says of which day, and brings the others', () => {
    const text = `2026-11-18 ${'x'.repeat(1_000_000)}\n2026-11-19 Soup`;
    expect(readWins(bytes(text), 'day-first')).toEqual({
      kind: 'read',
      entries: [{ day: '2026-11-19', text: 'Soup' }],
      unread: [],
      tooLong: ['2026-11-18'],
    });
  });
});
