import { describe, expect, it } from 'vitest';
import { withGroup, withoutGroup, withoutSites, withSites } from './groups';

const site = (host: string) => ({ host, path: '' });
const EMAIL = { id: 'email', name: null, sites: [site('a.example')] };
const WORK = { id: 'work', name: 'Work', sites: [site('b.example')] };

describe('sites', () => {
  it('are in one group: a site chosen for another leaves the first', () => {
    const [email, work] = withSites([EMAIL, WORK], 'work', [site('a.example')]);
    expect(email?.sites).toEqual([]);
    expect(work?.sites).toEqual([site('b.example'), site('a.example')]);
  });

  it('are added once, however often they are chosen', () => {
    const [email] = withSites(withSites([EMAIL], 'email', [site('c.example')]), 'email', [
      site('c.example'),
    ]);
    expect(email?.sites).toEqual([site('a.example'), site('c.example')]);
  });

  it('are removed from their group alone', () => {
    expect(withoutSites([EMAIL, WORK], 'email', [site('a.example'), site('b.example')])).toEqual([
      { ...EMAIL, sites: [] },
      WORK,
    ]);
  });
});

describe('groups', () => {
  it('that come back leave what she has put elsewhere meanwhile where it is', () => {
    const [email, work] = withGroup([{ ...EMAIL, sites: WORK.sites }], WORK);
    expect(email?.sites).toEqual(WORK.sites);
    expect(work?.sites).toEqual([]);
  });

  it('are added, changed and removed by their id', () => {
    expect(withGroup([EMAIL], WORK)).toEqual([EMAIL, WORK]);
    expect(withGroup([EMAIL, WORK], { ...WORK, name: 'Job' })[1]?.name).toBe('Job');
    expect(withoutGroup([EMAIL, WORK], 'work')).toEqual([EMAIL]);
  });
});
