/** One thing at a time below the rests, and each only as long as it is so. */
import { describe, expect, it } from 'vitest';
import { illSince } from '../../tests/setup/ill';
import { NO_HEALING } from '../../utils/engine/healing';
import { newState } from '../../utils/engine/state';
import { EMAIL_LIMITS } from '../../utils/limits/kinds';
import type { Group } from '../../utils/sites/group';
import type { Wish } from '../../utils/sites/here';
import { type Around, type Known, lineOf } from './which-line';

const MAIL = { host: 'mail.google.com', path: '' };
const OUTLOOK = { host: 'outlook.office.com', path: '' };
const NEWS = { host: 'news.example', path: '' };
const GROUPS: readonly Group[] = [{ id: 'email', name: null, sites: [MAIL] }];
const COUNTED: Wish = {
  group: { id: 'made', name: 'news.example' },
  isNewGroup: true,
  sites: [NEWS],
};
const WITH_NEWS = [...GROUPS, { id: 'made', name: 'news.example', sites: [NEWS] }];

const { tally, limits, absence, today, settings, changedAt, habits, reminders, quiet, call, rest } =
  newState({
    at: 5,
    uptimeMs: 0,
    life: 'a',
    timeZone: 'UTC',
  });
const QUIET: Around = {
  at: 5,
  address: null,
  note: null,
  jotted: null,
  missing: [],
  weekHasWins: false,
  answered: [],
};
const KNOWN: Known = {
  groups: GROUPS,
  tally,
  limits,
  settings,
  changedAt,
  habits,
  reminders,
  quiet,
  call,
  rest,
  absence,
  healing: NO_HEALING,
  letGoes: [],
  today,
  recovered: null,
  saved: null,
  winsTotal: 0,
  offerAnswered: 0,
  gainsTold: 0,
  callOver: null,
  soon: null,
  reminds: false,
};
const lineWith = (around: Partial<Around>, known: Partial<Known>) =>
  lineOf({ ...QUIET, ...around }, { ...KNOWN, ...known });
const line = (around: Partial<Around>, groups = GROUPS) => lineWith(around, { groups });

describe('the line below the rests', () => {
  it('says nothing where there is nothing to say', () => {
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

  it('lets a notice in before it offers anything, until it has an answer', () => {
    const around = { address: 'https://news.example/', missing: [MAIL] };
    const shown = line(around);
    if (shown?.kind !== 'notice') throw new Error('There is a notice at the door.');
    expect(shown.notice).toMatchObject({ kind: 'grant-gone', sites: [MAIL] });
    expect(line({ ...around, answered: [shown.notice.id] })?.kind).toBe('countable');
  });

  it('lets it in anew when it has something else to say', () => {
    const first = line({ missing: [MAIL] });
    if (first?.kind !== 'notice') throw new Error('There is a notice at the door.');
    const answered = [first.notice.id];
    expect(line({ missing: [MAIL, NEWS], answered })?.kind).toBe('notice');
    expect(line({ missing: [MAIL], answered })).toBeNull();
  });

  it('reminds her, and offers the look back on her day where the week has wins, unless she is not well', () => {
    expect(lineWith({}, { reminds: true })).toMatchObject({ notice: { kind: 'reminder' } });
    const lookBackOn = 'wednesday';
    const hers = { settings: { ...settings, lookBackOn } as const };
    const week = { weekHasWins: true };
    expect(lineWith(week, hers)).toMatchObject({ notice: { kind: 'look-back' } });
    expect(lineWith(week, { ...hers, reminds: true })).toMatchObject({
      notice: { kind: 'reminder' },
    });
    expect(lineWith({}, hers)).toBeNull();
    expect(lineWith(week, {})).toBeNull();
    const had = { ...reminders, lookedBackOn: today.day };
    expect(lineWith(week, { ...hers, reminders: had })).toBeNull();
    const healing = { ...NO_HEALING, hasBeen: true };
    expect(lineWith(week, { ...hers, healing })).toBeNull();
    expect(lineWith(week, { ...hers, reminds: true, healing: illSince(5) })).toBeNull();
  });

  it('says before anything else that her data came back', () => {
    const recovered = { at: 5, copyFrom: 3, why: 'unreadable' } as const;
    const around = { address: 'https://mail.google.com/', missing: [MAIL] };
    expect(lineWith(around, { recovered, winsTotal: 60 })).toEqual({
      kind: 'notice',
      notice: { id: 'recovered 5', kind: 'recovered', recovered },
    });
  });

  it('asks after a call before it tells of a grant that is gone', () => {
    const shown = lineWith({ missing: [MAIL] }, { callOver: { at: 7 } });
    expect(shown).toEqual({
      kind: 'notice',
      notice: { id: 'call-over 7', kind: 'call-over' },
    });
  });

  it('asks in the morning whether a healing day goes on, after what comes soon, and before what returns', () => {
    const healing = { ...NO_HEALING, asks: 'goes-on' } as const;
    const letGo = { id: 'cake', text: 'Cake', day: '1969-12-30' };
    const letGoes = [
      { ...letGo, standing: { kind: 'later', on: today.day, shownOn: null } as const },
    ];
    const kindOf = (known: Partial<Known>) => {
      const shown = lineWith({}, { healing, letGoes, ...known });
      return shown?.kind === 'notice' ? shown.notice.kind : shown?.kind;
    };
    const soon = { groupId: 'email', kind: 'daily', leftMs: 60_000, at: null } as const;
    expect(kindOf({ soon })).toBe('soon');
    expect(kindOf({})).toBe('healing-goes-on');
    expect(kindOf({ healing: NO_HEALING })).toBe('let-go');
  });

  it('wants nothing of her on a healing day, and still gives back what she jotted or lost', () => {
    const healing = illSince(1);
    const around = { address: 'https://news.example/', missing: [MAIL] };
    const away = { ...absence, asked: { fromAt: 1, toAt: 400_000, sessions: {} } };
    expect(lineWith(around, { healing, absence: away, winsTotal: 60 })).toBeNull();
    const recovered = { at: 5, copyFrom: 3, why: 'unreadable' } as const;
    expect(lineWith(around, { healing, recovered })).toMatchObject({
      notice: { kind: 'recovered' },
    });
  });

  it('offers a file of it all at 25, 50 and 100 wins, last of all notices', () => {
    const offered = (known: Partial<Known>) => {
      const shown = lineWith({}, known);
      return shown?.kind === 'notice' && shown.notice.kind === 'backup-offer'
        ? shown.notice.wins
        : null;
    };
    expect([24, 25, 49, 50, 99, 100].map((winsTotal) => offered({ winsTotal }))).toEqual([
      null,
      25,
      25,
      50,
      50,
      100,
    ]);
    expect(offered({ winsTotal: 60, offerAnswered: 50 })).toBeNull();
    expect(offered({ winsTotal: 60, saved: { at: 1, winsCount: 55 } })).toBeNull();
    expect(offered({ winsTotal: null })).toBeNull();
    const shown = lineWith({ missing: [MAIL] }, { winsTotal: 60 });
    expect(shown).toMatchObject({ kind: 'notice', notice: { kind: 'grant-gone' } });
  });

  it('offers that before it offers to count a page', () => {
    const around = { address: 'https://news.example/' };
    expect(lineWith(around, { winsTotal: 60 })?.kind).toBe('notice');
    expect(lineWith(around, { winsTotal: 60, offerAnswered: 50 })?.kind).toBe('countable');
  });
});

const suggestion = {
  ...({ groupId: 'email', kind: 'daily', seconds: 3_600, usualMinutes: 75, hour: null } as const),
  ...{ days: [{ day: '2026-11-18', minutes: [75] }], on: today.day },
};
const suggesting = { habits: { ...habits, suggestion } };

it('asks whether she would like it quiet in the place of a limit, and not where it is', () => {
  const offer = { kind: 'quiet', worse: 3, answers: 10, on: today.day } as const;
  const offering = { habits: { ...habits, suggestion: offer } };
  expect(lineWith({}, offering)).toMatchObject({
    notice: { id: `suggestion quiet ${today.day}`, kind: 'suggestion', suggestion: offer },
  });
  const until = today.to;
  expect(lineWith({}, { ...offering, quiet: { kind: 'today', day: today.day, until } })).toBeNull();
});

const standing = { kind: 'later', on: today.day, shownOn: null } as const;
const letGo = { id: 'cake', text: 'The cake for Friday', day: today.day, standing };

describe('many at once', () => {
  /** Everybody who has ever something to say has it now, and she is on a page that could be counted. */
  const jotted = { id: 'win', text: '11 update stuck', at: 5 };
  const around = { address: 'https://news.example/', missing: [MAIL], jotted };
  const soon = { groupId: 'email', kind: 'closedHours', leftMs: 60_000, at: 99 } as const;
  const refused = { groupId: 'email', limit: 'session' } as const;
  const known = {
    recovered: { at: 5, copyFrom: 3, why: 'unreadable' },
    absence: { since: null, asked: { fromAt: 1, toAt: 4, sessions: {} } },
    callOver: { at: 7 },
    soon,
    tally: { ...tally, refusalsInRow: 3, refused },
    letGoes: [letGo],
    ...suggesting,
    groups: [{ id: 'email', name: null, sites: [MAIL, OUTLOOK] }],
    winsTotal: 60,
  } as const;

  it('come in one at a time, each when the one before has its answer, and the page last', () => {
    const answered: string[] = [];
    const seen: string[] = [];
    for (;;) {
      const shown = lineWith({ ...around, answered }, known);
      seen.push(shown?.kind === 'notice' ? shown.notice.kind : `${shown?.kind}`);
      if (shown?.kind !== 'notice') break;
      expect(answered, 'nothing is said twice').not.toContain(shown.notice.id);
      answered.push(shown.notice.id);
    }
    expect(seen).toEqual([
      'recovered',
      'jotted',
      'away',
      'call-over',
      'grant-gone',
      'soon',
      'let-go',
      'fit',
      'suggestion',
      'gained',
      'backup-offer',
      'countable',
    ]);
  });

  it('wait for what is said of the page she is on, but for those that can’t', () => {
    const onMail = { ...around, address: 'https://mail.google.com/' };
    expect(lineWith(onMail, known)).toMatchObject({ notice: { kind: 'recovered' } });
    const answered = ['recovered 5', 'jotted win', 'away 1', 'call-over 7'];
    expect(lineWith({ ...onMail, answered }, known)?.kind).toBe('not-seen');
  });
});

describe('what was jotted without a page of ours', () => {
  it('is said on its day alone', () => {
    const jotted = (at: number) => ({ id: 'win', text: 'Soup', at });
    expect(lineWith({ jotted: jotted(today.to - 1) }, {})).toMatchObject({
      notice: { kind: 'jotted', day: today.day },
    });
    expect(lineWith({ jotted: jotted(today.from - 1) }, {})).toBeNull();
    expect(lineWith({ jotted: jotted(today.to) }, {})).toBeNull();
  });
});

describe('a let-go that returns', () => {
  it('has its line on its day, before the offer of a file', () => {
    const known = { letGoes: [letGo], winsTotal: 90 };
    expect(lineWith({}, known)).toMatchObject({ notice: { kind: 'let-go', letGo } });
    const asked = { ...letGo, standing: { kind: 'dropped' } as const };
    expect(lineWith({}, { letGoes: [asked] })).toBeNull();
  });

  it('lets a grant that is gone speak first', () => {
    expect(lineWith({ missing: [MAIL] }, { letGoes: [letGo] })).toMatchObject({
      notice: { kind: 'grant-gone' },
    });
  });
});

describe('a limit that her days suggest', () => {
  const shown = (known: Partial<Known>) => {
    const line = lineWith({}, { ...suggesting, ...known });
    return line?.kind === 'notice' && line.notice.kind === 'suggestion';
  };

  it('is asked about on its day', () => {
    expect(lineWith({}, suggesting)).toMatchObject({ notice: { kind: 'suggestion', suggestion } });
    expect(shown({ today: { ...today, day: '2026-11-20' } })).toBe(false);
  });

  it('is not, on a healing day, or once she has that limit, or no such group', () => {
    const daily = { on: true, seconds: 7_200 };
    expect(shown({ limits: { email: { ...EMAIL_LIMITS, daily } } })).toBe(false);
    expect(shown({ groups: [] })).toBe(false);
    expect(shown({ healing: illSince(5) })).toBe(false);
    expect(shown({ healing: { ...NO_HEALING, hasBeen: true } })).toBe(false);
  });
});
