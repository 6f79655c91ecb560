import { expect, it } from 'vitest';
import type { Later } from '../limits/later';
import type { EngineEvent } from './events';
import { waitingAbout } from './waiting-about';

const on = '2026-11-20';
const NEWS = { host: 'news.example', path: '' };
const LATER = [
  { kind: 'site', site: NEWS, groupId: null, on },
  { kind: 'site', site: { ...NEWS, except: true }, groupId: 'news', on },
  { kind: 'group-removed', groupId: 'news', on },
  { kind: 'unmarked', groupId: 'news', on },
  { kind: 'setting', id: 'timeOffUntil', value: null, on },
] as const satisfies readonly Later[];

it.each<readonly [EngineEvent, readonly number[]]>([
  [{ type: 'site-removed', groupId: 'news', sites: [NEWS] }, [0]],
  [{ type: 'site-added', groupId: 'news', sites: [{ ...NEWS, except: true }] }, [1]],
  [{ type: 'group-removed', id: 'news' }, [2]],
  [{ type: 'group-marked', id: 'news', work: false }, [3]],
  [{ type: 'settings-changed', settings: { timeOffUntil: null } }, [4]],
  [{ type: 'settings-changed', settings: { idleSeconds: 60 } }, []],
  [{ type: 'group-renamed', id: 'news', name: 'Papers' }, []],
])('what waits about %o is of one key', (event, places) => {
  expect(waitingAbout(LATER, event)).toEqual(places.map((place) => LATER[place]));
});
