/** Files made by others, by accident, and to hurt: what is read, and why the rest is not. */
import { describe, expect, it } from 'vitest';
import { parseFile } from './read-file';
import { MAX_FILE_BYTES } from './refusal';
import { fileText } from './write-file';

const NOW = 1_795_200_000_000;
const WIN = { id: 'w1', text: 'Soup', at: 1_795_100_000_000, day: '2026-11-19' };
const SITE = { host: 'mail.example', path: '' };

const file = (changed: object = {}) => ({
  format: 'full-cup',
  version: 1,
  exportedAt: 1_795_150_000_000,
  groups: [{ id: 'email', name: null, sites: [SITE] }],
  wins: [WIN],
  ...changed,
});
const bytes = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, little: boolean) => {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  [...text].forEach((_, at) => {
    view.setUint16(at * 2, text.charCodeAt(at), little);
  });
  return new Uint8Array(view.buffer);
};
const parse = (text: string | object) =>
  parseFile(bytes(typeof text === 'string' ? text : JSON.stringify(text)), NOW);
const refusal = (made: ReturnType<typeof parseFile>) =>
  made.kind === 'refused' ? made.why : 'was read';

const GOOD = JSON.stringify(file());
const LATIN_1 = Uint8Array.from(GOOD.replace('Soup', 'Süppchen'), (letter) => letter.charCodeAt(0));

describe('a file of ours', () => {
  it('is read, and what is left out is filled in', () => {
    expect(parse(file())).toEqual({
      kind: 'read',
      snapshot: {
        format: 'full-cup',
        version: 1,
        exportedAt: 1_795_150_000_000,
        groups: [
          { id: 'email', name: null, changedAt: 0, sites: [{ ...SITE, changedAt: 0 }], limits: {} },
        ],
        settings: {},
        wins: [{ ...WIN, changedAt: 0 }],
        days: [],
      },
    });
  });

  it('is read with the name that a setting had before', () => {
    const callBy = { value: 'tab', changedAt: 5 };
    expect(parse(file({ settings: { callBy } }))).toMatchObject({
      kind: 'read',
      snapshot: { settings: { notifyBy: callBy } },
    });
    expect(parse(file({ settings: { callBy: { value: 'loudly', changedAt: 5 } } }))).toMatchObject({
      why: { kind: 'not-valid', where: 'settings.notifyBy.value' },
    });
  });

  it('is read again as it was written', () => {
    const read = parse(file({ wins: [{ ...WIN, text: 'Süppchen für alle ☂ 👩‍👧 עוגה' }] }));
    if (read.kind !== 'read') throw new Error('it was not read');
    expect(parse(fileText(read.snapshot))).toEqual(read);
  });

  it.each([
    ['with a mark in front', new Uint8Array([0xef, 0xbb, 0xbf, ...bytes(GOOD)])],
    ['with nothing in it', bytes('{"format":"full-cup","version":1,"exportedAt":0}')],
    ['with a key twice: the last counts', bytes(GOOD.replace('{', '{"version":7,'))],
    ['with space around it', bytes(`\n\t ${GOOD}\r\n`)],
    ['with letters written as numbers', bytes(GOOD.replace('Soup', '\\u0053oup'))],
  ])('is read %s', (_what, made) => {
    expect(parseFile(made, NOW).kind).toBe('read');
  });

  it('keeps whole letters: half an emoji becomes a sign that something was there', () => {
    const made = parse(GOOD.replace('Soup', 'Soup \\ud83d'));
    expect(made).toMatchObject({ snapshot: { wins: [{ text: 'Soup \ufffd' }] } });
  });

  it('keeps names and her sentence as they would be kept when she writes them', () => {
    const made = parse(
      file({
        groups: [{ id: 'chat', name: ' Work \ud83d ' }],
        settings: { sentence: { value: ' \udc00' }, pausesPerDay: { value: 2 } },
      }),
    );
    expect(made).toMatchObject({
      snapshot: { groups: [{ name: 'Work \ufffd' }], settings: { sentence: { value: '\ufffd' } } },
    });
    expect(parse(file({ settings: { sentence: { value: '  ' } } }))).toMatchObject({
      snapshot: { settings: { sentence: { value: '' } } },
    });
  });

  it.each([
    ['far ahead knows no time', NOW * 2, 0],
    ['a little ahead says no word later than now', NOW + 300_000, NOW],
  ])('that comes from a clock which is %s', (_how, ahead, known) => {
    const made = parse(
      file({
        groups: [
          {
            id: 'email',
            name: null,
            changedAt: ahead,
            sites: [{ ...SITE, changedAt: ahead }],
            limits: { daily: { on: true, seconds: 60, changedAt: ahead } },
          },
        ],
        settings: { pausesPerDay: { value: 2, changedAt: ahead } },
        practices: [{ id: 'sing', words: 'Sing', standing: 'in-turn', changedAt: ahead }],
        callSites: [{ ...SITE, changedAt: ahead }],
        letGoes: [
          {
            id: 'cake',
            text: 'The cake',
            day: '2026-11-19',
            standing: { kind: 'dropped' },
            changedAt: ahead,
          },
        ],
        wins: [
          { ...WIN, changedAt: ahead },
          { ...WIN, id: 'w2', changedAt: 5 },
        ],
      }),
    );
    const stamps = [...JSON.stringify(made).matchAll(/"changedAt":(\d+)/g)].map(([, at]) => at);
    expect(stamps.sort()).toEqual([...Array(8).fill(String(known)), '5'].sort());
  });

  it('of twenty thousand wins is read within a few seconds', { timeout: 10_000 }, () => {
    const wins = Array.from({ length: 20_000 }, (_, n) => ({ ...WIN, id: `w${n}` }));
    expect(parse(file({ wins }))).toMatchObject({ kind: 'read' });
  });
});

describe('what is no file of ours', () => {
  it.each([
    ['nothing at all', '', { kind: 'not-json', cut: true }],
    ['only space', ' \n', { kind: 'not-json', cut: true }],
    ['one that was cut short', GOOD.slice(0, -3), { kind: 'not-json', cut: true }],
    ['one cut within a word', GOOD.slice(0, GOOD.indexOf('up"')), { kind: 'not-json', cut: true }],
    ['one cut after a backslash', `${GOOD.slice(0, 40)}"\\`, { kind: 'not-json', cut: true }],
    ['one with more behind it', `${GOOD}]`, { kind: 'not-json', cut: false }],
    ['one with a comma too many', GOOD.replace('}', ',}'), { kind: 'not-json', cut: false }],
    ['a web page', '<!doctype html><title>{</title>', { kind: 'not-json', cut: false }],
    ['a letter', 'Dear all, {', { kind: 'not-json', cut: false }],
    ['NaN', 'NaN', { kind: 'not-json', cut: false }],
    [
      'a number that is none',
      GOOD.replace('1795100000000', 'NaN'),
      { kind: 'not-json', cut: false },
    ],
    [
      'settings of another blocker',
      'setName1=Mail\nsites1=mail.example\n',
      { kind: 'not-json', cut: false },
    ],
    [
      'the same as JSON',
      '{"numSets":"6","setName1":"","sites1":"a.example"}',
      { kind: 'not-ours' },
    ],
    ['null', 'null', { kind: 'not-ours' }],
    ['a word', '"full-cup"', { kind: 'not-ours' }],
    ['a list', '[]', { kind: 'not-ours' }],
    ['a list of ours', `[${GOOD}]`, { kind: 'not-ours' }],
    ['another record', '{"evil":1}', { kind: 'not-ours' }],
    ['a name in its prototype', '{"__proto__":{"format":"full-cup"}}', { kind: 'not-ours' }],
    ['a format that is no word', '{"format":["full-cup"]}', { kind: 'not-ours' }],
    ['a bomb of lists', '['.repeat(5_000_000), { kind: 'not-json', cut: true }],
    ['a bomb that closes', '['.repeat(1_000_000) + ']'.repeat(1_000_000), { kind: 'not-ours' }],
  ])('%s', (_what, text, why) => {
    expect(refusal(parse(text))).toEqual(why);
  });

  it.each([
    ['UTF-16, little end first', utf16(GOOD, true)],
    ['UTF-16, big end first', utf16(GOOD, false)],
    ['UTF-16 with its mark', new Uint8Array([0xff, 0xfe, ...utf16(GOOD, true)])],
    ['UTF-16 with its other mark', new Uint8Array([0xfe, 0xff, ...utf16(GOOD, false)])],
    ['Latin-1', LATIN_1],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0])],
    ['an archive', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0xff])],
    ['a file that the disk filled with nothing', new Uint8Array(4_096)],
    ['one with a nothing in it', bytes(`${GOOD}\0`)],
  ])('is no text: %s', (_what, made) => {
    expect(refusal(parseFile(made, NOW))).toEqual({ kind: 'not-text' });
  });

  it('a file cut within a letter is cut short, and no other encoding', () => {
    const whole = bytes(GOOD.replace('Soup', 'Süppchen'));
    const cut = whole.slice(0, whole.indexOf(0xc3) + 1);
    expect(refusal(parseFile(cut, NOW))).toEqual({ kind: 'not-json', cut: true });
  });

  it('two hundred million bytes are too many, and are not looked at', () => {
    const huge = { byteLength: 200_000_000 } as Uint8Array;
    expect(refusal(parseFile(huge, NOW))).toEqual({ kind: 'too-large', maxBytes: MAX_FILE_BYTES });
    const most = new Uint8Array(MAX_FILE_BYTES).fill(0x20);
    expect(refusal(parseFile(most, NOW))).toEqual({ kind: 'not-json', cut: true });
  });

  it('many empty things are refused before they are all looked at', () => {
    const text = `{"format":"full-cup","version":1,"exportedAt":0,"wins":[${'{},'.repeat(2_000_000)}{}]}`;
    expect(refusal(parse(text))).toEqual({ kind: 'not-valid', where: 'wins.0.id' });
  });
});

describe('a version', () => {
  it.each([
    [2, { kind: 'newer', version: 2 }],
    [99, { kind: 'newer', version: 99 }],
    [0, { kind: 'not-valid', where: 'version' }],
    [-1, { kind: 'not-valid', where: 'version' }],
    [1.5, { kind: 'not-valid', where: 'version' }],
    ['1', { kind: 'not-valid', where: 'version' }],
    ['2', { kind: 'not-valid', where: 'version' }],
    [null, { kind: 'not-valid', where: 'version' }],
    [undefined, { kind: 'not-valid', where: 'version' }],
  ])('%j is refused', (version, why) => {
    expect(refusal(parse(file({ version })))).toEqual(why);
  });

  it('is looked at before anything that a newer one may have changed', () => {
    expect(refusal(parse(file({ version: 2, wins: 'elsewhere' })))).toEqual({
      kind: 'newer',
      version: 2,
    });
  });
});

describe('a file of ours that is not as described', () => {
  const email = (changed: object) => ({ groups: [{ id: 'email', name: null, ...changed }] });
  const long = (length: number) => 'x'.repeat(length);
  const many = <T>(length: number, make: (n: number) => T) =>
    Array.from({ length }, (_, n) => make(n));

  it.each<[string, object, string]>([
    ['without a time', { exportedAt: undefined }, 'exportedAt'],
    ['with a time before time', { exportedAt: -1 }, 'exportedAt'],
    ['with a time that is text', { exportedAt: '2026-11-19' }, 'exportedAt'],
    ['with a key of its own', { evil: 1 }, 'evil'],
    ['with a state in it', { state: {} }, 'state'],
    ['with wins that are no list', { wins: { 0: WIN } }, 'wins'],
    ['with a win without words', { wins: [{ ...WIN, text: '  ' }] }, 'wins.0.text'],
    ['with a win of 2,001 letters', { wins: [WIN, { ...WIN, text: long(2_001) }] }, 'wins.1.text'],
    [
      'with a win of a million letters',
      { wins: [{ ...WIN, text: long(1_000_000) }] },
      'wins.0.text',
    ],
    ['with a win of no day', { wins: [{ ...WIN, day: '2026-02-30' }] }, 'wins.0.day'],
    ['with a win of a day in words', { wins: [{ ...WIN, day: 'today' }] }, 'wins.0.day'],
    ['with a win of month 13', { wins: [{ ...WIN, day: '2026-13-01' }] }, 'wins.0.day'],
    ['with a win beyond all time', { wins: [{ ...WIN, at: 8.64e15 + 2 }] }, 'wins.0.at'],
    ['with a win between two moments', { wins: [{ ...WIN, at: 0.5 }] }, 'wins.0.at'],
    ['with a win changed before time', { wins: [{ ...WIN, changedAt: -5 }] }, 'wins.0.changedAt'],
    ['with a key in a win', { wins: [{ ...WIN, html: '<b>' }] }, 'wins.0.html'],
    ['with a strange id', { wins: [{ ...WIN, id: '<b>' }] }, 'wins.0.id'],
    ['with an id of a line', { wins: [{ ...WIN, id: 'a\nb' }] }, 'wins.0.id'],
    ['with an id of 65 letters', { wins: [{ ...WIN, id: long(65) }] }, 'wins.0.id'],
    ['with an id that every object has', { wins: [{ ...WIN, id: 'constructor' }] }, 'wins.0.id'],
    ['with too many wins', { wins: many(100_001, (n) => ({ ...WIN, id: `w${n}` })) }, 'wins'],
    [
      'with too many days',
      { days: many(36_601, () => ({ day: '2026-11-19', countedMs: {} })) },
      'days',
    ],
    ['with too many groups', { groups: many(501, (n) => ({ id: `g${n}`, name: 'G' })) }, 'groups'],
    [
      'with too many sites',
      email({ sites: many(5_001, (n) => ({ host: `a${n}.example`, path: '' })) }),
      'groups',
    ],
    ['with a name for email', email({ name: 'Post' }), 'groups.0'],
    ['with a group without a name', { groups: [{ id: 'chat', name: null }] }, 'groups.0'],
    ['with a group called __proto__', { groups: [{ id: '__proto__', name: 'P' }] }, 'groups.0.id'],
    ['with a group called toString', { groups: [{ id: 'toString', name: 'P' }] }, 'groups.0.id'],
    [
      'with a group with a long name',
      { groups: [{ id: 'chat', name: long(61) }] },
      'groups.0.name',
    ],
    ['with every site', email({ sites: [{ host: '*', path: '' }] }), 'groups.0.sites.0'],
    [
      'with every site of a kind',
      email({ sites: [{ host: 'com', path: '' }] }),
      'groups.0.sites.0',
    ],
    [
      'with a pattern',
      email({ sites: [{ host: '*.mail.example', path: '' }] }),
      'groups.0.sites.0',
    ],
    [
      'with a host in capitals',
      email({ sites: [{ host: 'Mail.example', path: '' }] }),
      'groups.0.sites.0',
    ],
    ['with www', email({ sites: [{ host: 'www.mail.example', path: '' }] }), 'groups.0.sites.0'],
    [
      'with a port that browsers take anyway',
      email({ sites: [{ host: 'mail.example:443', path: '' }] }),
      'groups.0.sites.0',
    ],
    ['with an umlaut', email({ sites: [{ host: 'süd.example', path: '' }] }), 'groups.0.sites.0'],
    [
      'with a slash at the end',
      email({ sites: [{ host: 'a.example', path: '/b/' }] }),
      'groups.0.sites.0',
    ],
    [
      'with a question',
      email({ sites: [{ host: 'a.example', path: '/b?c' }] }),
      'groups.0.sites.0',
    ],
    [
      'with a way up',
      email({ sites: [{ host: 'a.example', path: '/b/../c' }] }),
      'groups.0.sites.0',
    ],
    [
      'with another scheme',
      email({ sites: [{ host: 'file://a.example', path: '' }] }),
      'groups.0.sites.0',
    ],
    [
      'with a limit of nothing',
      email({ limits: { daily: { on: true, seconds: 0 } } }),
      'groups.0.limits.daily.seconds',
    ],
    [
      'with a limit of two days',
      email({ limits: { daily: { on: true, seconds: 172_800 } } }),
      'groups.0.limits.daily.seconds',
    ],
    [
      'with a limit nobody knows',
      email({ limits: { hourly: { on: true, seconds: 60 } } }),
      'groups.0.limits.hourly',
    ],
    [
      'with a limit that is on by half',
      email({ limits: { daily: { on: 1, seconds: 60 } } }),
      'groups.0.limits.daily.on',
    ],
    ['with a setting nobody knows', { settings: { colour: { value: 'red' } } }, 'settings.colour'],
    ['with 7 pauses', { settings: { pausesPerDay: { value: 7 } } }, 'settings.pausesPerDay.value'],
    ['with a bare setting', { settings: { pausesPerDay: 3 } }, 'settings.pausesPerDay'],
    [
      'with a long sentence',
      { settings: { sentence: { value: long(121) } } },
      'settings.sentence.value',
    ],
    [
      'with fewer minutes than none',
      { days: [{ day: '2026-11-18', countedMs: { email: -1 } }] },
      'days.0.countedMs.email',
    ],
    [
      'with more minutes than a day',
      { days: [{ day: '2026-11-18', countedMs: { email: 90_000_001 } }] },
      'days.0.countedMs.email',
    ],
    [
      'with minutes of a strange group',
      { days: [{ day: '2026-11-18', countedMs: { 'a b': 1 } }] },
      'days.0.countedMs.a b',
    ],
    [
      'with a cup that overflows',
      { cup: { day: '2026-11-18', wins: 0, rests: 0, shortRests: 0, level: 6 } },
      'cup.level',
    ],
    [
      'with a group whose minutes no record would keep',
      { groups: [{ id: 'prototype', name: 'Chat' }] },
      'groups.0.id',
    ],
    ['with a name of blanks', { groups: [{ id: 'chat', name: ' ' }] }, 'groups.0.name'],
    ['with half a cup', { cup: { day: '2026-11-18', level: 2 } }, 'cup.wins'],
  ])('%s', (_what, changed, where) => {
    expect(refusal(parse(file(changed)))).toEqual({ kind: 'not-valid', where });
  });

  it.each([
    ['__proto__ at the top', GOOD.replace('{', '{"__proto__":{"a":1},'), '__proto__'],
    ['constructor at the top', GOOD.replace('{', '{"constructor":1,'), 'constructor'],
    ['toString at the top', GOOD.replace('{', '{"toString":1,'), 'toString'],
    ['prototype at the top', GOOD.replace('{', '{"prototype":1,'), 'prototype'],
    [
      '__proto__ in a win',
      GOOD.replace('"text"', '"__proto__":{"text":"x"},"text"'),
      'wins.0.__proto__',
    ],
    [
      '__proto__ among minutes',
      GOOD.replace('{', '{"days":[{"day":"2026-11-18","countedMs":{"__proto__":5}}],'),
      'days.0.countedMs.__proto__',
    ],
  ])('with %s', (_what, text, where) => {
    expect(refusal(parse(text))).toEqual({ kind: 'not-valid', where });
    expect(({} as { a?: number }).a).toBeUndefined();
  });

  it.each([
    ['a number beyond all numbers', '1e999'],
    ['a number with many digits', '9'.repeat(400)],
    ['a number that is too exact', '1795100000000.0000001'],
  ])('with %s', (_what, number) => {
    const made = refusal(parse(GOOD.replace('1795100000000', number)));
    expect(made).toEqual(
      number.includes('.') ? 'was read' : { kind: 'not-valid', where: 'wins.0.at' },
    );
  });
});
