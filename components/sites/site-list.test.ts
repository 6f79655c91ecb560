/** Which site counts an address, where a site is already, and whose grant is no longer needed. */
import { describe, expect, it } from 'vitest';
import type { Group } from '../../utils/sites/group';
import { groupWithSite, noLongerNeeded, siteOfAddress } from './site-list';

const mail = { host: 'mail.google.com', path: '' };
const google = { host: 'google.com', path: '' };
const forum = { host: 'example.org', path: '/forum' };
const shop = { host: 'example.org', path: '/shop' };
const email: Group = { id: 'email', name: null, sites: [mail, forum] };
const search: Group = { id: 'search', name: 'Search', sites: [google] };
const groups = [search, email];

describe('the site of an address', () => {
  it.each([
    ['https://mail.google.com/mail/u/0/#inbox', 'email', mail],
    ['www.google.com', 'search', google],
    ['example.org/forum/thread?page=2', 'email', forum],
  ])('finds %s', (address, groupId, site) => {
    const found = siteOfAddress(address, groups);
    expect(found?.group.id).toBe(groupId);
    expect(found?.site).toEqual(site);
  });

  it.each(['example.org', 'https://elsewhere.example', 'no address', ''])(
    'finds none for %j',
    (text) => {
      expect(siteOfAddress(text, groups)).toBeNull();
    },
  );
});

describe('the group that has a site', () => {
  it('is the one with that very site, not one that is wider', () => {
    expect(groupWithSite(mail, groups)?.id).toBe('email');
    expect(groupWithSite({ host: 'docs.google.com', path: '' }, groups)).toBeNull();
  });
});

describe('a grant', () => {
  it('goes back when no other site is on that host', () => {
    expect(noLongerNeeded([mail], [forum])).toEqual([mail]);
  });

  it('goes back, too, when something on that host is left out and nothing else counted', () => {
    expect(noLongerNeeded([mail], [{ ...mail, path: '/chat', except: true }])).toEqual([mail]);
  });

  it('stays when another part of the host is counted', () => {
    expect(noLongerNeeded([forum], [mail, shop])).toEqual([]);
  });
});
