import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Group } from './group';
import { cutInMiddle, endsWithWish, isFulfilled, whatIsHere } from './here';

const EMPTY: Group = { id: 'email', name: null, sites: [] };
const site = (host: string, path = '') => ({ host, path });

describe('the page she is on', () => {
  it.each([
    ['https://www.example.org/a/b?c#d', 'example.org'],
    ['https://EXAMPLE.org./', 'example.org'],
    ['https://someone:secret@example.org/', 'example.org'],
    ['http://192.168.1.1/', '192.168.1.1'],
  ])('%s would be a group of its own, %s', (address, host) => {
    expect(whatIsHere(address, [EMPTY])).toEqual({
      kind: 'new',
      wish: { group: { id: `site:${host}`, name: host }, isNewGroup: true, sites: [site(host)] },
    });
  });

  it.each([
    ['http://docs.example.org:8080/', 'docs.example.org:8080', 'docs.example.org:8080'],
    ['https://bücher.example/', 'xn--bcher-kva.example', 'bücher.example'],
  ])('%s is counted as %s, and called %s', (address, host, name) => {
    const group = { id: `site:${host.replace(':', '_')}`, name };
    expect(whatIsHere(address, [EMPTY])).toEqual({
      kind: 'new',
      wish: { group, isNewGroup: true, sites: [site(host)] },
    });
  });

  it.each([
    ['https://mail.google.com/mail/u/0/#inbox', site('mail.google.com')],
    ['https://outlook.live.com/mail/', site('outlook.live.com')],
    ['https://www.icloud.com/mail/', site('icloud.com', '/mail')],
  ])('%s is a mail service: Email, and that host of it alone', (address, mail) => {
    expect(whatIsHere(address, [EMPTY])).toEqual({
      kind: 'new',
      wish: { group: { id: 'email', name: null }, isNewGroup: false, sites: [mail] },
    });
  });

  it('knows the part of a mail service that is no mail', () => {
    expect(whatIsHere('https://www.icloud.com/photos/', [EMPTY])).toMatchObject({
      wish: { group: { name: 'icloud.com' }, sites: [site('icloud.com')] },
    });
  });

  it('is one of hers, the closest that fits', () => {
    const groups = [
      { id: 'a', name: 'A', sites: [site('example.org')] },
      { id: 'b', name: 'B', sites: [site('example.org', '/forum')] },
    ];
    expect(whatIsHere('https://www.example.org/forum/new', groups)).toEqual({
      kind: 'chosen',
      site: site('example.org', '/forum'),
    });
  });

  it('goes back into the group that an earlier wish has left', () => {
    const left = { id: 'old', name: 'example.org', sites: [] };
    expect(whatIsHere('https://example.org/', [EMPTY, left])).toMatchObject({
      wish: { group: { id: 'old' }, isNewGroup: false },
    });
  });

  it.each([
    null,
    '',
    'about:blank',
    'chrome://settings/',
    'chrome-extension://abc/popup.html',
    'file:///home/letter.txt',
    'ftp://example.org/',
    'view-source:https://example.org/',
  ])('is nothing to count: %s', (address) => {
    expect(whatIsHere(address, [EMPTY])).toEqual({ kind: 'nothing' });
  });

  it('names a group after the longest host without breaking its bounds', () => {
    const host = `${'a'.repeat(60)}.${'b'.repeat(60)}.example.org`;
    const here = whatIsHere(`https://${host}/`, [EMPTY]);
    if (here.kind !== 'new') throw new Error('There is something to count.');
    expect(here.wish.group.name).toHaveLength(60);
    expect(here.wish.group.name).toMatch(/^aaa.*…b+\.example\.org$/);
    expect(here.wish.sites).toEqual([site(host)]);
  });
});

describe('a wish', () => {
  const wish = {
    group: { id: 'new', name: 'example.org' },
    isNewGroup: true,
    sites: [site('example.org')],
  };
  const made = { id: 'new', name: 'Reading', sites: [site('example.org')] };

  it('is fulfilled while its sites are in its group', () => {
    expect(isFulfilled(wish, [EMPTY, made])).toBe(true);
    expect(isFulfilled(wish, [EMPTY, { ...made, sites: [] }])).toBe(false);
    expect(isFulfilled(wish, [{ ...EMPTY, sites: made.sites }])).toBe(false);
  });

  it('takes its group along, unless she has made something else of that', () => {
    const more = { ...made, sites: [...made.sites, site('other.example')] };
    expect(endsWithWish(wish, [EMPTY, made])).toBe(true);
    expect(endsWithWish(wish, [EMPTY, more])).toBe(false);
    expect(endsWithWish({ ...wish, isNewGroup: false }, [EMPTY, made])).toBe(false);
  });
});

it('cuts a long text in the middle, never beyond its length, and leaves a short one alone', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 3, max: 80 }), (text, max) => {
      const cut = cutInMiddle(text, max);
      if (text.length <= max) expect(cut).toBe(text);
      else expect(cut).toHaveLength(max);
    }),
  );
});
