/** Tables of what people type where an address is asked for. */
import { describe, expect, it } from 'vitest';
import { groupOfAddress } from './match';
import { siteLabel } from './site-label';
import { readTyped } from './typed';

describe('their mail, by its name or their own address', () => {
  it.each([
    ['gmail.com', 'gmail'],
    ['Gmail.com', 'gmail'],
    ['www.gmail.com', 'gmail'],
    ['https://gmail.com/', 'gmail'],
    ['gmail', 'gmail'],
    ['GMAIL', 'gmail'],
    ['googlemail.com', 'gmail'],
    ['jane@gmail.com', 'gmail'],
    [' Jane.Doe+news@Gmail.com ', 'gmail'],
    ['Jane Doe <jane@gmail.com>', 'gmail'],
    ['mailto:jane@gmail.com', 'gmail'],
    ['hotmail', 'outlook'],
    ['hotmail.com', 'outlook'],
    ['hotmail.co.uk', 'outlook'],
    ['hotmail.fr', 'outlook'],
    ['outlook.com', 'outlook'],
    ['outlook', 'outlook'],
    ['jane@live.nl', 'outlook'],
    ['jane@msn.com', 'outlook'],
    ['jane@outlook.de', 'outlook'],
    ['yahoo mail', 'yahoo'],
    ['ymail.com', 'yahoo'],
    ['jane@yahoo.co.uk', 'yahoo'],
    ['protonmail.com', 'proton'],
    ['jane@pm.me', 'proton'],
    ['me.com', 'icloud'],
    ['jane@icloud.com', 'icloud'],
    ['jane@gmx.de', 'gmx'],
    ['jane@web.de', 'web-de'],
    ['web.de', null],
    ['jane@tutanota.com', 'tuta'],
    ['aol', 'aol'],
  ])('%s', (text, id) => {
    const typed = readTyped(text);
    expect(typed.kind === 'mail-service' ? typed.service.id : null).toBe(id);
  });
});

describe('a site', () => {
  it.each([
    ['mail.google.com', 'mail.google.com'],
    ['outlook.live.com', 'outlook.live.com'],
    // A portal is a site, with the mail in it.
    ['yahoo.com', 'yahoo.com'],
    ['gmx.net', 'gmx.net'],
    ['icloud.com', 'icloud.com'],
    ['msn.com', 'msn.com'],
    ['notgmail.com', 'notgmail.com'],
    ['gmail.com.example.org', 'gmail.com.example.org'],
    ['hotmail.example.org', 'hotmail.example.org'],
    ['https://jane@example.org/', 'example.org'],
    ['bbc.co.uk', 'bbc.co.uk'],
    ['gov.uk', 'gov.uk'],
    ['nhs.uk', 'nhs.uk'],
    ['go.com', 'go.com'],
    ['ac.me.example', 'ac.me.example'],
    ['jane.github.io', 'jane.github.io'],
    ['127.0.0.1', '127.0.0.1'],
    ['http://192.168.1.10:8080/mail', '192.168.1.10:8080'],
    ['localhost:3000', 'localhost:3000'],
    ['example.org:8443', 'example.org:8443'],
    ['example.org:443', 'example.org'],
    ['http://example.org:80', 'example.org'],
    ['[::1]:3000', '[::1]:3000'],
    ['münchen.de', 'xn--mnchen-3ya.de'],
    ['例え.jp', 'xn--r8jz45g.jp'],
  ])('%s', (text, host) => {
    const typed = readTyped(text);
    expect(typed.kind === 'site' ? typed.whole.host : typed.kind).toBe(host);
  });
});

describe('no site', () => {
  it.each([
    ['1', 'nothing'],
    ['999', 'nothing'],
    ['1.5', 'nothing'],
    ['127.1', 'nothing'],
    ['0x7f.1', 'nothing'],
    ['256.1.1.1', 'nothing'],
    ['mail', 'nothing'],
    ['', 'nothing'],
    ['two words', 'nothing'],
    ['jane@', 'nothing'],
    ['@gmail', 'nothing'],
    ['jane@work.example', 'mail-address'],
    ['mailto:jane@school.example', 'mail-address'],
    ['co.uk', 'shared-ending'],
    ['www.co.uk', 'shared-ending'],
    ['https://com.au/', 'shared-ending'],
    ['co.jp', 'shared-ending'],
    ['com.br', 'shared-ending'],
    ['ac.at', 'shared-ending'],
    ['github.io', 'shared-ending'],
    ['vercel.app', 'shared-ending'],
  ])('%s', (text, kind) => {
    expect(readTyped(text).kind).toBe(kind);
  });
});

describe('how a site is shown', () => {
  it.each([
    ['münchen.de', 'münchen.de'],
    ['BÜCHER.example', 'bücher.example'],
    ['straße.example/grün', 'straße.example/grün'],
    ['例え.jp', '例え.jp'],
    ['почта.рф', 'почта.рф'],
    ['דואר.example', 'דואר.example'],
    ['example.org/a%20b', 'example.org/a%20b'],
    ['localhost:3000', 'localhost:3000'],
    // Cyrillic а among Latin letters would pass for another site.
    ['pаypal.example', 'xn--pypal-4ve.example'],
    ['xn--a-.example', 'xn--a-.example'],
  ])('%s', (text, shown) => {
    const typed = readTyped(text);
    const site = typed.kind === 'site' ? (typed.part ?? typed.whole) : { host: text, path: '' };
    expect(siteLabel(site)).toBe(shown);
  });
});

describe('a list that is pasted', () => {
  it.each([
    ['example.org, example.com', ['example.org', 'example.com'], null],
    ['example.org\nhttps://www.example.com/start\n', ['example.org', 'example.com'], null],
    ['example.org example.org/forum', ['example.org', 'example.org/forum'], null],
    ['example.org; example.org; example.com', ['example.org', 'example.com'], null],
    ['example.org, and example.com', ['example.org', 'example.com'], 'and'],
    ['gmail.com, example.org', ['mail.google.com', 'example.org'], null],
  ])('%j', (text, sites, unread) => {
    const typed = readTyped(text);
    expect(typed.kind === 'list' && typed.sites.map(siteLabel)).toEqual(sites);
    expect(typed).toMatchObject({ unread });
  });

  it.each(['some words', 'example.org', 'see example.org', 'example.org,', 'co.uk, com.au'])(
    'is not %j',
    (text) => expect(readTyped(text).kind).not.toBe('list'),
  );
});

describe('a host without dots', () => {
  it('is a site where somebody says that it is an address', () => {
    expect(readTyped('https://intranet/wiki')).toMatchObject({ whole: { host: 'intranet' } });
    expect(readTyped('http://wiki:8080')).toMatchObject({ whole: { host: 'wiki:8080' } });
    expect(readTyped('intranet').kind).toBe('nothing');
    expect(readTyped('https://com').kind).toBe('nothing');
    const group = { id: 'wiki', name: 'Wiki', sites: [{ host: 'wiki', path: '' }] };
    expect(groupOfAddress('http://wiki/start', [group])).toBe('wiki');
    expect(groupOfAddress('http://en.wiki/start', [group])).toBeNull();
  });
});
