/** One thing at a time below the rests, and each only as long as it is so. */
import { describe, expect, it } from 'vitest';
import type { Group } from '../../utils/sites/group';
import type { Wish } from '../../utils/sites/here';
import { type Around, lineOf } from './which-line';

const MAIL = { host: 'mail.google.com', path: '' };
const NEWS = { host: 'news.example', path: '' };
const GROUPS: readonly Group[] = [{ id: 'email', name: null, sites: [MAIL] }];
const COUNTED: Wish = {
  group: { id: 'made', name: 'news.example' },
  isNewGroup: true,
  sites: [NEWS],
};
const WITH_NEWS = [...GROUPS, { id: 'made', name: 'news.example', sites: [NEWS] }];

const QUIET: Around = { address: null, note: null, missing: [], answered: [] };
const line = (around: Partial<Around>, groups = GROUPS) => lineOf({ ...QUIET, ...around }, groups);

describe('the line below the rests', () => {
  it('is silent where there is nothing to say', () => {
    expect(line({})).toBeNull();
    expect(line({ address: 'https://mail.google.com/mail/u/0/' })).toBeNull();
    expect(line({ address: 'chrome://newtab/' })).toBeNull();
  });

  it('offers to count a page that is none of hers', () => {
    expect(line({ address: 'https://news.example/today' })).toMatchObject({
      kind: 'countable',
      wish: { group: { id: `site:${NEWS.host}` }, sites: [NEWS] },
    });
  });

  it('says of the page she is on that the browser keeps it from us, before anything else', () => {
    const note = { kind: 'counted', by: 'popup', wish: COUNTED } as const;
    const around = { address: 'https://mail.google.com/', missing: [MAIL], note };
    expect(line(around, WITH_NEWS)).toEqual({ kind: 'not-seen', site: MAIL });
    const answered = [`grant-gone ${MAIL.host}`];
    expect(line({ ...around, answered }, WITH_NEWS)?.kind).toBe('not-seen');
  });

  it('says what has been counted, there and where no page is', () => {
    const note = { kind: 'counted', by: 'popup', wish: COUNTED } as const;
    for (const address of ['https://news.example/today', null]) {
      expect(line({ address, note }, WITH_NEWS)).toEqual({ kind: 'counted', wish: COUNTED });
    }
  });

  it('speaks of the page she is on, not of the one before', () => {
    const note = { kind: 'counted', by: 'popup', wish: COUNTED } as const;
    expect(line({ address: 'https://other.example/', note }, WITH_NEWS)?.kind).toBe('countable');
  });

  it('says nothing of a wish that is not true, or not true any more', () => {
    expect(line({ note: { kind: 'asked', by: 'popup', wish: COUNTED } })).toBeNull();
    expect(line({ note: { kind: 'counted', by: 'popup', wish: COUNTED } })).toBeNull();
  });

  it('lets a visitor in before it offers anything, until it has an answer', () => {
    const around = { address: 'https://news.example/', missing: [MAIL] };
    const shown = line(around);
    if (shown?.kind !== 'visitor') throw new Error('There is a visitor at the door.');
    expect(shown.visitor.sites).toEqual([MAIL]);
    expect(line({ ...around, answered: [shown.visitor.id] })?.kind).toBe('countable');
  });

  it('lets it in anew when it has something else to say', () => {
    const first = line({ missing: [MAIL] });
    if (first?.kind !== 'visitor') throw new Error('There is a visitor at the door.');
    const answered = [first.visitor.id];
    expect(line({ missing: [MAIL, NEWS], answered })?.kind).toBe('visitor');
    expect(line({ missing: [MAIL], answered })).toBeNull();
  });
});
