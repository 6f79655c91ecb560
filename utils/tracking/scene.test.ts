import { describe, expect, it } from 'vitest';
import { IN_MAIL, viewOf } from '../../tests/setup/in-mail';
import { sceneOf } from './scene';

const CHOSEN = {
  groups: [{ id: 'email', name: null, sites: [{ host: 'mail.example', path: '' }] }],
  callSites: [{ host: 'meet.example', path: '' }],
};

describe('a scene', () => {
  it('knows the group, and forgets the address', () => {
    expect(sceneOf(viewOf('https://mail.example/inbox'), CHOSEN)).toEqual(IN_MAIL);
  });

  it('has no group where the page is none of hers, or may not be known', () => {
    expect(sceneOf(viewOf('https://news.example/'), CHOSEN).groupId).toBeNull();
    expect(sceneOf(viewOf(null), CHOSEN).groupId).toBeNull();
  });

  it('counts nothing on a site of calls', () => {
    expect(sceneOf(viewOf('https://meet.example/abc'), CHOSEN).groupId).toBeNull();
  });

  it.each([
    ['no call by silence', {}, null],
    ['no call by music', { heardAddresses: ['https://music.example/'] }, null],
    [
      'a call by its sound, in whichever tab',
      { heardAddresses: ['https://music.example/', 'https://meet.example/abc'] },
      'sound',
    ],
    ['a call by what is shared, wherever that is', { sharing: true }, 'sharing'],
  ])('knows %s', (_what, changed, sign) => {
    const view = { ...viewOf('https://mail.example/'), ...changed };
    expect(sceneOf(view, CHOSEN).callSign).toBe(sign);
  });
});
