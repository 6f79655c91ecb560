import { describe, expect, it } from 'vitest';
import { groupOfAddress } from './match';

const GROUPS = [
  { id: 'email', name: null, sites: [{ host: 'mail.google.com', path: '' }] },
  {
    id: 'forum',
    name: 'Forum',
    sites: [
      { host: 'example.org', path: '/forum' },
      { host: 'youtube.com', path: '' },
    ],
  },
  { id: 'shop', name: 'Shop', sites: [{ host: 'example.org', path: '' }] },
  { id: 'mine', name: 'Mine', sites: [{ host: 'localhost:3000', path: '' }] },
  { id: 'other-port', name: 'Other', sites: [{ host: 'example.org:8443', path: '' }] },
  { id: 'work', name: 'Work', sites: [{ host: 'example.org', path: '/forum/trade' }] },
];

describe('groupOfAddress', () => {
  it.each([
    ['https://mail.google.com/mail/u/0/#inbox', 'email'],
    ['http://mail.google.com:8443/', 'email'],
    ['https://mail.google.com./', 'email'],
    ['https://www.example.org/', 'shop'],
    ['https://a.b.example.org/cart', 'shop'],
    ['https://example.org/forum', 'forum'],
    ['https://example.org/forum?page=2', 'forum'],
    ['https://example.org/forums', 'shop'],
    ['https://example.org/forum/trade/1', 'work'],
    ['https://m.youtube.com/watch', 'forum'],
    ['http://localhost:3000/inbox', 'mine'],
    ['https://example.org:8443/cart', 'other-port'],
    ['https://a.example.org:8443/cart', 'other-port'],
    ['https://example.org:9000/cart', 'shop'],
    ['https://example.org:443/cart', 'shop'],
  ])('takes %s for %s', (address, groupId) => {
    expect(groupOfAddress(address, GROUPS)).toBe(groupId);
  });

  it('leaves out what she left out, and what lies in it, unless a closer site is hers', () => {
    const left = (host: string, path = '') => ({ host, path, except: true }) as const;
    const groups = [
      { id: 'work', name: 'Work', sites: [{ host: 'example.org', path: '' }] },
      { id: 'left', name: 'Left', sites: [left('docs.example.org'), left('example.org', '/help')] },
      { id: 'own', name: 'Own', sites: [{ host: 'docs.example.org', path: '/chat' }] },
    ];
    const asked = [
      'https://example.org/',
      'https://docs.example.org/1',
      'https://a.docs.example.org/',
      'https://docs.example.org/chat/2',
      'https://b.example.org/help/me',
    ];
    expect(asked.map((address) => groupOfAddress(address, groups))).toEqual([
      'work',
      null,
      null,
      'own',
      null,
    ]);
    const counted = { id: 'again', name: 'Again', sites: [{ host: 'docs.example.org', path: '' }] };
    for (const both of [
      [...groups, counted],
      [counted, ...groups],
    ]) {
      expect(groupOfAddress('https://docs.example.org/1', both)).toBe('again');
    }
  });

  it.each([
    'https://google.com/',
    'http://localhost/inbox',
    'http://localhost:3001/inbox',
    'https://notyoutube.com/',
    'https://youtube.com.evil.test/',
    'https://evil.test/?mail.google.com',
    'https://mail.google.com@evil.test/',
    'chrome://newtab',
    'chrome-extension://abc/mail.google.com',
    'not an address',
    '',
  ])('does not know %s', (address) => {
    expect(groupOfAddress(address, GROUPS)).toBeNull();
  });
});
