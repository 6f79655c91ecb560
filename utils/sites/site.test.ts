import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isUnderstood, originsOf, siteName, understandAddress } from './site';

describe('understandAddress', () => {
  it.each([
    ['mail.google.com', 'mail.google.com', null],
    ['  https://mail.google.com/mail/u/0/#inbox ', 'mail.google.com', '/mail/u/0'],
    ['https://www.example.org/', 'example.org', null],
    ['Example.ORG./forum/', 'example.org', '/forum'],
    ['https://somebody:secret@example.org:8443/a', 'example.org:8443', '/a'],
    ['http://localhost:3000/inbox', 'localhost:3000', '/inbox'],
    ['localhost:3000', 'localhost:3000', null],
    ['https://example.org:443/a', 'example.org', '/a'],
    ['bücher.example', 'xn--bcher-kva.example', null],
    ['127.0.0.1:8080', '127.0.0.1:8080', null],
    ['*.example.org', 'example.org', null],
    ['https://*.example.org/*', 'example.org', '/*'],
    ['www.com', 'www.com', null],
    ['a.example.co.uk', 'a.example.co.uk', null],
  ])('reads %s', (text, host, path) => {
    const understood = understandAddress(text);
    expect(understood?.whole).toEqual({ host, path: '' });
    expect(understood?.part?.path ?? null).toBe(path);
  });

  it.each([
    '',
    'mail',
    'two words.example',
    'chrome://settings',
    'file:///home',
    'javascript:alert(1)',
    'mailto:somebody@example.org',
    'https://',
    'data:text/html,x',
    '..',
    'a..b',
    '.org',
    'a*b.example',
    `${'a'.repeat(60)}.`.repeat(5),
  ])('does not take "%s" for a web site', (text) => {
    expect(understandAddress(text)).toBeNull();
  });
});

describe('originsOf', () => {
  it('asks for a host with its subdomains, and for nothing else', () => {
    expect(originsOf({ host: 'example.org', path: '/forum' })).toEqual(['*://*.example.org/*']);
  });

  it.each([
    ['example.org:8443', '*://*.example.org/*'],
    ['localhost:3000', '*://localhost/*'],
    ['[::1]:3000', '*://[::1]/*'],
  ])('asks for the host of %s, since browsers grant no port', (host, origin) => {
    expect(originsOf({ host, path: '' })).toEqual([origin]);
  });

  it.each(['localhost', '127.0.0.1', '[::1]'])(
    'asks for %s alone, which has no subdomains',
    (host) => {
      expect(originsOf({ host, path: '' })).toEqual([`*://${host}/*`]);
    },
  );
});

it('writes a site the way she would', () => {
  expect(siteName({ host: 'example.org', path: '/forum' })).toBe('example.org/forum');
});

describe('the plain form of an address', () => {
  it('is what any address is understood as, and is understood as itself', () => {
    const hosts = fc
      .tuple(fc.constantFrom('', 'www.', 'www.www.', 'WWW.'), fc.domain())
      .map(([www, domain]) => www + domain);
    const paths = fc.webPath().map((path) => (path.startsWith('/') ? path : `/${path}`));
    fc.assert(
      fc.property(hosts, paths, (host, path) => {
        const understood = understandAddress(host + path);
        if (understood === null) return;
        expect(isUnderstood(understood.whole)).toBe(true);
        if (understood.part !== null) expect(isUnderstood(understood.part)).toBe(true);
      }),
    );
  });

  it.each([
    ['www.example.org', ''],
    ['Example.org', ''],
    ['example.org.', ''],
    ['example.org:80', ''],
    ['*.example.org', ''],
    ['com', ''],
    ['example.org', '/'],
    ['example.org', '/a/'],
    ['example.org', '/a?b'],
    ['example.org', '/a#b'],
    ['example.org', 'a'],
    ['1.1', ''],
  ])('is not %s with %j', (host, path) => {
    expect(isUnderstood({ host, path })).toBe(false);
  });
});
