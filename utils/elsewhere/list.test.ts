/** Plain lists of sites, as tools write them, as people keep them, and as neither of them should. */
import { describe, expect, it } from 'vitest';
import { siteName } from '../sites/site';
import { MAX_FOREIGN_SITES } from './foreign';
import { readForeign, readForeignText } from './read';

const read = (text: string) => readForeignText(text, 'blocklist');
function sitesIn(text: string): readonly string[] | string {
  const made = read(text);
  if (made.kind === 'refused') return made.why.kind;
  return made.foreign.sets.flatMap(({ sites }) => sites.map(siteName));
}
const leftIn = (text: string) => {
  const made = read(text);
  return made.kind === 'refused' ? made.why.kind : made.foreign.leftOut;
};
const bytes = (text: string) => new TextEncoder().encode(text);

describe('a list', () => {
  it.each([
    ['one a line', 'facebook.com\ntwitter.com\n', ['facebook.com', 'twitter.com']],
    ['commas', 'facebook.com, twitter.com,x.com', ['facebook.com', 'twitter.com', 'x.com']],
    ['semicolons and quotes', '"facebook.com";"x.com"', ['facebook.com', 'x.com']],
    ['a single one', 'facebook.com', ['facebook.com']],
    ['remarks', '# mine\nx.com # birds\n! filters\n// more\nvk.com', ['x.com', 'vk.com']],
    ['whole addresses', 'https://www.youtube.com/watch?v=1\nx.com', ['youtube.com', 'x.com']],
    ['a part of one', 'reddit.com/r/parenting', ['reddit.com/r/parenting']],
    ['words beside them', 'facebook.com - friends\nx.com - birds', ['facebook.com', 'x.com']],
    ['a table', 'site,minutes\nx.com,30\nvk.com,15', ['x.com', 'vk.com']],
    [
      'a hosts file',
      '127.0.0.1 localhost\n0.0.0.0 x.com www.x.com\n::1 vk.com',
      ['x.com', 'vk.com'],
    ],
    [
      'filters',
      '[Adblock Plus 2.0]\n||x.com^\n||vk.com^$document\n||reddit.com^\n@@||old.reddit.com^',
      ['x.com', 'vk.com', 'reddit.com', 'not old.reddit.com'],
    ],
    ['stars', '*.x.com\n*://*.vk.com/*', ['x.com', 'vk.com']],
    [
      'a part that was copied whole',
      'https://www.google.com/maps\nhttps://reddit.com/r/a/*',
      ['google.com/maps', 'reddit.com/r/a'],
    ],
    [
      'somebody’s page',
      'https://www.youtube.com/@x\nmedium.com/@jane.doe',
      ['youtube.com/@x', 'medium.com/@jane.doe'],
    ],
    ['machines of her own', '127.0.0.1 x.com\n192.168.1.5 nas.local\nfd00::5 box.local', ['x.com']],
    ['names of files', 'blocked.html\nx.com\ngame.exe\nvk.com', ['x.com', 'vk.com']],
    ['the same twice', 'x.com\nX.com\nhttps://x.com/', ['x.com']],
    ['what people type for their mail', 'gmail.com', ['mail.google.com']],
  ])('%s', (_what, text, expected) => {
    expect(sitesIn(text)).toEqual(expected);
  });

  it.each([
    ['an array', '["x.com", "vk.com"]', ['x.com', 'vk.com']],
    [
      'under a name',
      '{"blockedSites":["x.com","vk.com"],"allowedSites":["a.com"]}',
      ['x.com', 'vk.com'],
    ],
    ['with objects', '{"blocklist":[{"url":"x.com","time":5}]}', ['x.com']],
    ['by host', '{"sites":{"x.com":{"minutes":5},"vk.com":{}}}', ['x.com', 'vk.com']],
    [
      'by host, whatever those are called',
      '{"blockedSites":{"homedepot.com":{},"support.google.com":1,"x.com":{}}}',
      ['homedepot.com', 'support.google.com', 'x.com'],
    ],
    ['beside its own files', '{"blockPage":"blocked.html","blocklist":["x.com"]}', ['x.com']],
    [
      'without what it leaves open',
      '{"lists":[{"mode":"whitelist","sites":["a.com"]},{"mode":"block","sites":["x.com"]}]}',
      ['x.com'],
    ],
    ['in one text', '{"settings":{"blacklist":"x.com\\nvk.com"}}', ['x.com', 'vk.com']],
    [
      'among other values',
      '{"sites":["x.com",0.5,"0.5","3.1.0","blocked.html","images/icon.png","a b","jane@x.com"]}',
      ['x.com'],
    ],
    ['beside its own addresses', '{"homepage":"https://tool.com","domains":["x.com"]}', ['x.com']],
  ])('in JSON, %s', (_what, text, expected) => {
    expect(sitesIn(text)).toEqual(expected);
  });

  it('is called as its file is, and says what of it was no site', () => {
    const made = read('x.com\n*.com\nnews.*\nvk.com\nwhatever');
    expect(made).toMatchObject({
      foreign: {
        sets: [{ name: 'blocklist', limits: {} }],
        leftOut: [
          { kind: 'tooWide', names: ['*.com'] },
          { kind: 'wildcards', names: ['news.*'] },
          { kind: 'unread', names: ['whatever'] },
        ],
      },
    });
    expect(leftIn('{"blocked":["x.com"],"maxTimeAllowed":10}')).toEqual([
      { kind: 'otherSettings', names: [] },
    ]);
  });
});

describe('what JSON has switched off', () => {
  it.each([
    '{"sites":[{"url":"x.com","isEnabled":false},{"url":"vk.com"}]}',
    '{"sites":{"x.com":false,"vk.com":true}}',
    '{"groups":[{"disabled":true,"sites":["x.com"]},{"sites":["vk.com"]}]}',
  ])('is a set that is off: %s', (text) => {
    expect(read(text)).toMatchObject({
      foreign: {
        sets: [
          { number: 1, isOff: false, sites: [{ host: 'vk.com' }] },
          { number: 2, isOff: true, sites: [{ host: 'x.com' }] },
        ],
      },
    });
  });

  it('is all there is, or nothing where all of it stays open', () => {
    expect(read('{"enabled":false,"sites":["x.com"]}')).toMatchObject({
      foreign: { sets: [{ isOff: true }] },
    });
    expect(sitesIn('{"mode":"whitelist","sites":["x.com"]}')).toBe('no-sites');
  });
});

it('says for which addresses it takes the whole site', () => {
  expect(read('https://www.youtube.com/watch?v=1\nx.com')).toMatchObject({
    foreign: {
      different: [{ kind: 'wholeSite', names: ['https://www.youtube.com/watch?v=1'] }],
    },
  });
});

// Each line against all before it took minutes.
it('is read to its end, however often the same sites are in it', { timeout: 30_000 }, () => {
  expect(sitesIn(Array(80).fill(many(900)).join('\n'))).toHaveLength(900);
});

const many = (count: number) =>
  Array.from({ length: count }, (_, n) => `site-${n}.example`).join('\n');
const utf16 = (text: string, little: boolean) => {
  const view = new DataView(new ArrayBuffer(text.length * 2 + 2));
  [...`\ufeff${text}`].forEach((_, at) => {
    view.setUint16(at * 2, `\ufeff${text}`.charCodeAt(at), little);
  });
  return new Uint8Array(view.buffer);
};

describe('a file that is none', () => {
  it.each([
    ['nothing', '', 'no-sites'],
    ['blanks', ' \n\t ', 'no-sites'],
    ['only remarks', '# nothing\n! here', 'no-sites'],
    ['a letter', 'Dear Anna,\nhow are you? I was at example.org.\nLove,\nJane', 'no-sites'],
    ['an address book', 'jane@gmail.com\njohn@example.org', 'no-sites'],
    ['a page', '<!DOCTYPE html><html><body>x.com</body></html>', 'web-page'],
    ['a page after a blank', '\n <html lang="en">', 'web-page'],
    ['a feed', '<?xml version="1.0"?><opml/>', 'web-page'],
    ['our own', '{"format":"full-cup","version":1,"exportedAt":0}', 'ours'],
    ['JSON that is cut', '{"sites1":"x.com","setName1":"So', 'damaged'],
    ['an array that is cut', '["x.com","vk', 'damaged'],
    ['JSON without sites', '{"a":1}', 'no-sites'],
    ['an empty array', '[]', 'no-sites'],
    ['numbers', '[1,2,3]', 'no-sites'],
    ['null in it', '[null,{"sites":null}]', 'no-sites'],
    ['sets without sites', '{"sites1":"","sites2":""}', 'no-sites'],
    ['sets with words alone', 'sites1=~gossip', 'no-sites'],
    ['other options', 'name=value\nother=1', 'no-sites'],
    ['more sites than anybody minds', many(MAX_FOREIGN_SITES + 1), 'too-many'],
    ['a list for an ad blocker', many(100_000), 'too-many'],
    ['the same in JSON', JSON.stringify(many(100_000).split('\n')), 'too-many'],
    ['the same in a set', `sites1=${many(100_000).replaceAll('\n', ' ')}`, 'too-many'],
    ['a wall of words', 'word '.repeat(200_000), 'no-sites'],
    ['lines of nothing', 'no\n'.repeat(500_000), 'no-sites'],
    ['a depth without end', '['.repeat(200_000) + ']'.repeat(200_000), 'no-sites'],
  ])('%s', (_what, text, why) => {
    expect(sitesIn(text)).toBe(why);
  });

  it.each([
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), 'not-text'],
    ['another encoding', new Uint8Array([0x78, 0xfc, 0x2e, 0x64, 0x65]), 'not-text'],
    ['larger than any', new Uint8Array(5_000_001), 'too-large'],
  ])('%s', (_what, made, why) => {
    expect(readForeign(made, 'x')).toEqual({ kind: 'refused', why: { kind: why } });
  });

  it.each([true, false])('is read in UTF-16 with its mark, the little end first: %s', (little) => {
    expect(readForeign(utf16('x.com\r\nvk.com', little), 'x')).toMatchObject({
      foreign: { sets: [{ sites: [{ host: 'x.com' }, { host: 'vk.com' }] }] },
    });
  });

  it('is read as far as it goes with names that every object has', () => {
    const text = '{"__proto__":{"sites":["a.com"]},"constructor":{"x":1},"sites":["x.com"]}';
    expect(sitesIn(text)).toContain('x.com');
    expect(read('{"sites1":"x.com","__proto__1":"y","toString":"z"}').kind).toBe('read');
    expect(read('sites1=x.com\n__proto__=1\nconstructor1=2').kind).toBe('read');
    expect(({} as { sites?: unknown }).sites).toBeUndefined();
  });

  it('is not fooled by what is not there to be seen', () => {
    expect(sitesIn('x.com\u202e\nvk\u200b.com')).toEqual(['x.com', 'vk.com']);
    expect(leftIn('x.com\nvk.com\n\u202ewhat\u2066ever\u0007')).toEqual([
      { kind: 'unread', names: ['whatever'] },
    ]);
  });

  it('has a name for every way in which bytes can be none', () => {
    expect(readForeign(bytes('x.com'), '../../etc/\u202epasswd').kind).toBe('read');
  });
});
