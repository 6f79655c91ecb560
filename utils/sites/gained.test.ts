import { describe, expect, it } from 'vitest';
import { GAINS, type Gain, gainOffer, toldUpTo } from './gained';
import { EMAIL_PRESETS, type Preset } from './presets';
import { siteName } from './site';

const PRESETS: readonly Preset[] = [
  { id: 'post', name: 'Post', hosts: ['post.example', 'new.post.example', 'newer.post.example'] },
  { id: 'letters', name: 'Letters', hosts: ['letters.example', 'new.letters.example'] },
];
const ALL: readonly Gain[] = [
  { preset: 'post', site: { host: 'new.post.example', path: '' } },
  { preset: 'letters', site: { host: 'new.letters.example', path: '' } },
  { preset: 'post', site: { host: 'newer.post.example', path: '' } },
];
const group = (id: string, ...hosts: string[]) => ({
  id,
  name: id === 'email' ? null : id,
  sites: hosts.map((host) => ({ host, path: '' })),
});
const offered = (told: number, ...groups: ReturnType<typeof group>[]) =>
  gainOffer(told, groups, ALL, PRESETS)?.site.host ?? null;

describe('a host that a service has gained', () => {
  it('is offered to whoever counts that service, in the group where she has it', () => {
    const work = group('work', 'post.example');
    expect(gainOffer(0, [group('email'), work], ALL, PRESETS)).toEqual({
      preset: PRESETS[0],
      site: { host: 'new.post.example', path: '' },
      wish: {
        group: { id: 'work', name: 'work' },
        isNewGroup: false,
        sites: [{ host: 'new.post.example', path: '' }],
      },
    });
  });

  it('is nothing to anybody else, nor to who has it', () => {
    expect(offered(0, group('email'))).toBeNull();
    expect(offered(0, group('email', 'letters.example'))).toBe('new.letters.example');
    const all = group('email', 'post.example', 'new.post.example', 'newer.post.example');
    expect(offered(0, all)).toBeNull();
    expect(offered(0, group('email', 'post.example'), group('work', 'new.post.example'))).toBe(
      'newer.post.example',
    );
  });

  it('is offered once, one after the other', () => {
    const hers = group('email', 'post.example', 'letters.example');
    let told = 0;
    for (const { site } of ALL) {
      expect(offered(told, hers)).toBe(site.host);
      told = Math.max(toldUpTo(site, ALL), told);
    }
    expect(offered(told, hers)).toBeNull();
  });
});

/** Those that nobody had to move to. A host that comes later gets a line in `GAINS`, or nobody who has the service is told of it. */
const LISTED_FIRST = [
  'mail.google.com',
  'outlook.live.com',
  'outlook.office.com',
  'outlook.office365.com',
  'mail.yahoo.com',
  'mail.proton.me',
  'icloud.com/mail',
  'app.fastmail.com',
  'mail.zoho.com',
  'mail.zoho.eu',
  'mail.zoho.in',
  'navigator.gmx.net',
  'mail.gmx.net',
  'mail.gmx.com',
  'navigator.web.de',
  'mail.web.de',
  'mail.aol.com',
  'app.tuta.com',
  'mail.tutanota.com',
  'app.hey.com',
];

it('offers Outlook where it has moved to, to who has added one address of it and not the service', () => {
  const office = group('email', 'outlook.office.com');
  const offer = gainOffer(0, [office]);
  expect(offer?.preset.name).toBe('Outlook');
  expect(siteName(offer?.site ?? MISSING)).toBe('outlook.cloud.microsoft');
  const [outlook] = EMAIL_PRESETS.filter(({ id }) => id === 'outlook');
  expect(gainOffer(0, [group('email', ...(outlook?.hosts ?? []))])).toBeNull();
  expect(gainOffer(GAINS.length, [office])).toBeNull();
});
const MISSING = { host: '', path: '' };

it('has a line for every host that came later', () => {
  const gained = EMAIL_PRESETS.flatMap(({ id, hosts }) =>
    hosts.filter((host) => !LISTED_FIRST.includes(host)).map((host) => `${id} ${host}`),
  );
  expect(GAINS.map(({ preset, site }) => `${preset} ${siteName(site)}`).sort()).toEqual(
    gained.sort(),
  );
});
