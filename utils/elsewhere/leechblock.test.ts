/** LeechBlock NG's exported options: the two real files, and sets in which one thing is different. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { siteName } from '../sites/site';
import type { Foreign } from './foreign';
import { readForeign, readForeignText } from './read';

const FIXTURES = join(import.meta.dirname, '../../tests/fixtures');
const bytesOf = (name: string) => new Uint8Array(readFileSync(join(FIXTURES, name)));
const WORKDAYS = [1, 2, 3, 4, 5];
const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];

function read(options: Record<string, string>, n = 1): Foreign {
  const sets = Object.entries({ setName: 'Set', sites: 'example.org', days: '127', ...options });
  const made = readForeignText(sets.map(([name, value]) => `${name}${n}=${value}`).join('\n'), '');
  if (made.kind === 'refused') throw new Error(made.why.kind);
  return made.foreign;
}
const sitesIn = (sites: string) => read({ sites }).sets[0]?.sites.map(siteName);

describe.each(['leechblock-ng-export.txt', 'leechblock-ng-export.json'])('%s', (name) => {
  it('is read as it was exported', () => {
    expect(readForeign(bytesOf(name), 'leechblock-ng-export')).toEqual({
      kind: 'read',
      foreign: {
        tool: 'leechblock',
        sets: [
          {
            name: 'Social',
            number: 1,
            sites: [
              { host: 'reddit.com', path: '' },
              { host: 'facebook.com', path: '' },
              { host: 'instagram.com', path: '' },
              { host: 'x.com', path: '' },
              { host: 'reddit.com', path: '/r/parenting', except: true },
            ],
            limits: {
              daily: { on: true, seconds: 1_800 },
              closedHours: {
                on: true,
                ranges: [
                  { days: WORKDAYS, fromMinutes: 540, toMinutes: 720 },
                  { days: WORKDAYS, fromMinutes: 780, toMinutes: 1_050 },
                ],
                until: null,
              },
            },
            isOff: false,
          },
          {
            name: 'Mail at night',
            number: 2,
            sites: [
              { host: 'mail.google.com', path: '' },
              { host: 'outlook.office.com', path: '' },
            ],
            limits: {
              closedHours: {
                on: true,
                ranges: [{ days: EVERY_DAY, fromMinutes: 1_200, toMinutes: 420 }],
                until: null,
              },
            },
            isOff: false,
          },
          {
            name: 'News',
            number: 3,
            sites: [
              { host: 'bbc.co.uk', path: '' },
              { host: 'nytimes.com', path: '' },
            ],
            limits: {},
            isOff: false,
          },
        ],
        leftOut: [
          { kind: 'period', names: ['News'] },
          { kind: 'keywords', names: ['gossip'] },
        ],
        different: [
          { kind: 'subdomains', names: [] },
          { kind: 'everyDay', names: ['Social'] },
        ],
      },
    });
  });

  it('is read with a mark in front, and with the ends of lines of any system', () => {
    const text = readFileSync(join(FIXTURES, name), 'utf8');
    const plain = readForeignText(text, '');
    expect(readForeignText(`\ufeff${text}`, '')).toEqual(plain);
    expect(readForeignText(text.replaceAll('\n', '\r\n'), '')).toEqual(plain);
    expect(readForeignText(text.replaceAll('\n', '\r'), '')).toEqual(plain);
  });
});

describe('sites', () => {
  it.each([
    ['*.reddit.com', ['reddit.com']],
    ['**.reddit.com', ['reddit.com']],
    ['www.reddit.com', ['reddit.com']],
    ['https://reddit.com/', ['reddit.com']],
    ['reddit.com/*', ['reddit.com']],
    ['reddit.com/r/parenting', ['reddit.com/r/parenting']],
    ['reddit.com/r/parenting/*', ['reddit.com/r/parenting']],
    ['localhost:3000 127.0.0.1', ['localhost:3000', '127.0.0.1']],
    ['münchen.de', ['xn--mnchen-3ya.de']],
    ['reddit.com www.reddit.com *.reddit.com', ['reddit.com']],
    ['gmail.com', ['mail.google.com']],
    ['youtube.com/@x medium.com/@jane.doe', ['youtube.com/@x', 'medium.com/@jane.doe']],
    ['#remark example.org', ['example.org']],
    // There, an exception wins over any site in it.
    ['a.example b.example/x +b.example', ['a.example', 'not b.example']],
  ])('%s', (sites, names) => {
    expect(sitesIn(sites)).toEqual(names);
  });

  it.each([
    ['*', 'tooWide'],
    ['*.com', 'tooWide'],
    ['com', 'unread'],
    ['co.uk', 'tooWide'],
    ['*.co.uk', 'tooWide'],
    ['github.io', 'tooWide'],
    ['*.amazonaws.com', 'tooWide'],
    ['blogspot.co.uk', 'tooWide'],
    ['*.blogspot.de', 'tooWide'],
    ['game.exe', 'unread'],
    ['<all_urls>', 'unread'],
    ['*://*/*', 'tooWide'],
    ['*reddit.com', 'wildcards'],
    ['news.*.com', 'wildcards'],
    ['reddit.com/*/comments', 'wildcards'],
    ['reddit.com/r/par*', 'wildcards'],
    ['youtube.com/watch?v=1', 'addressParts'],
    ['mail.example/#inbox', 'addressParts'],
    ['~gossip', 'keywords'],
    ['>reddit.com', 'referrers'],
    ['FILE', 'unread'],
    ['file:///home', 'unread'],
    ['ftp://example.net', 'unread'],
    ['javascript:alert(1)', 'unread'],
    ['+*', 'tooWide'],
    ['+news.*.com', 'wildcards'],
    [`example.net/${'x'.repeat(2_000)}`, 'unread'],
    [`${'x'.repeat(64)}.`.repeat(6), 'unread'],
  ])('%s stays behind', (word, kind) => {
    const { sets, leftOut } = read({ sites: `example.org ${word}` });
    expect(sets[0]?.sites.map(siteName)).toEqual(['example.org']);
    expect(leftOut.map((one) => one.kind)).toEqual([kind]);
  });

  it('says once what many have in common, and each word once', () => {
    const { leftOut } = read({ sites: 'example.org ~a ~b ~a a.*.com' });
    expect(leftOut).toEqual([
      { kind: 'wildcards', names: ['a.*.com'] },
      { kind: 'keywords', names: ['a', 'b'] },
    ]);
  });

  // Each word against each other one took minutes.
  it('is read to its end, whatever its exceptions', { timeout: 30_000 }, () => {
    const words = Array.from({ length: 490 }, (_, n) => `s${n}.example +a.example/${n}`);
    expect(sitesIn(words.join(' '))).toHaveLength(980);
    expect(sitesIn(Array(20).fill(words).flat().join(' '))).toHaveLength(980);
  });
});
