import { describe, expect, it } from 'vitest';
import { IN_MAIL } from '../../tests/setup/in-mail';
import { sceneOf, type View } from './scene';

const GROUPS = [{ id: 'email', name: null, sites: [{ host: 'mail.example', path: '' }] }];
const { groupId: _read, ...seen } = IN_MAIL;
const view = (address: string | null): View => ({ ...seen, address });

describe('a scene', () => {
  it('knows the group, and forgets the address', () => {
    expect(sceneOf(view('https://mail.example/inbox'), GROUPS)).toEqual(IN_MAIL);
  });

  it('has no group where the page is none of hers, or may not be known', () => {
    expect(sceneOf(view('https://news.example/'), GROUPS).groupId).toBeNull();
    expect(sceneOf(view(null), GROUPS).groupId).toBeNull();
  });
});
