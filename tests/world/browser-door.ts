/** The browser's API as one life has it: every call is counted, and does nothing once the life is over. */
import { type Calls, never, noRoom } from './calls';
import { EXTENSION_ID, type Machine, NEW_TAB, OURS, type Records } from './machine';

type Listener = (...args: never[]) => unknown;
type Event = { readonly listeners: Listener[]; readonly addListener: (heard: Listener) => void };
type Does = (...args: never[]) => unknown;

export type BrowserDoor = {
  readonly browser: unknown;
  /** Tells all who listen to an event, such as `alarms.onAlarm`; what they answer. */
  readonly fire: (name: string, ...args: readonly unknown[]) => readonly unknown[];
};

export function browserDoor(machine: Machine, calls: Calls, die: () => void): BrowserDoor {
  const events = new Map<string, Event>();

  function event(name: string): Event {
    const listeners: Listener[] = [];
    const made = { listeners, addListener: (heard: Listener) => void listeners.push(heard) };
    const known = events.get(name) ?? made;
    events.set(name, known);
    return known;
  }

  function call(name: string, does: Does) {
    return async (...args: never[]): Promise<unknown> => {
      const fate = calls.ask(name);
      switch (fate) {
        case 'done': {
          const answer = does(...args);
          await machine.order?.turn(name);
          return calls.isDead() ? never() : answer;
        }
        case 'refuses':
          throw noRoom();
        case 'dies after':
          does(...args);
          die();
          return never();
        case 'dies before':
          die();
          return never();
        default:
          return never();
      }
    };
  }

  /** What browsers answer at once is no call that can fail. */
  const answers: Readonly<Record<string, Does>> = {
    'runtime.getURL': (path: string) => OURS + path,
    'i18n.getMessage': (key: string, values: readonly string[] = []) =>
      key === 'locale' ? 'en' : `${key} ${values}`,
    'i18n.getUILanguage': () => 'en',
    'idle.setDetectionInterval': (seconds: number) => {
      machine.idleSeconds = seconds;
    },
    'omnibox.setDefaultSuggestion': () => undefined,
    'contextMenus.create': (_entry: unknown, made: () => void) => made(),
  };
  const known: Readonly<Record<string, Does>> = {
    ...area(
      'storage.local',
      () => machine.local,
      (items) => {
        machine.onStored('local', items);
        if (!('state' in items)) return;
        machine.writes += 1;
        machine.onWrite();
      },
    ),
    ...area(
      'storage.session',
      () => machine.session,
      (items) => machine.onStored('session', items),
    ),
    ...tabs(machine),
    'runtime.getPlatformInfo': () => ({ os: machine.os }),
    'idle.queryState': (seconds: number) => machine.idleState(seconds),
    'permissions.contains': ({ permissions }: { permissions?: unknown }) =>
      permissions === undefined || machine.mayNotify,
    'permissions.getAll': () => ({ origins: [] }),
    'alarms.create': (_name: string, { when }: { when: number }) => {
      machine.alarmAt = when;
    },
    'action.openPopup': () => {
      const { focused, fullScreen, popup, popups } = machine;
      machine.notified('popup');
      if (!focused || fullScreen || popup !== null || popups === 'refused') throw notNow();
      machine.cardsByThemselves.push(machine.at);
      if (popups === 'lost') machine.diesOverPopup = true;
      else machine.popup = { byItself: true };
    },
    'notifications.create': (id: string) =>
      machine.notified(id === 'reminder' ? 'reminder' : 'notification'),
    'notifications.clear': (id: string) =>
      machine.notified(id === 'reminder' ? 'reminder gone' : 'notification gone'),
    'windows.getLastFocused': () => ({
      id: 1,
      focused: machine.focused && machine.popup === null,
      state: machine.fullScreen ? 'fullscreen' : 'normal',
      type: 'normal',
    }),
    'windows.update': () => {
      machine.focused = true;
    },
  };

  function api(path: string): unknown {
    return new Proxy({} as Records, {
      get(made, key) {
        const name = `${path}${String(key)}`;
        if (typeof key !== 'string' || key === 'then') return;
        if (name === 'runtime.id') return EXTENSION_ID;
        if (name === 'runtime.lastError' || machine.missing.includes(name)) return;
        if (/^on[A-Z]/.test(key)) return event(name);
        made[name] ??= entry(name);
        return made[name];
      },
    });
  }

  function entry(name: string): unknown {
    if (!name.includes('.') || name === 'storage.local' || name === 'storage.session') {
      return api(`${name}.`);
    }
    return answers[name] ?? call(name, known[name] ?? (() => undefined));
  }

  return {
    browser: api(''),
    fire: (name, ...args) => event(name).listeners.map((heard) => heard(...(args as never[]))),
  };
}

function notNow(): Error {
  return new Error('The popup can not be opened now.');
}

type Filter = Readonly<Record<string, unknown>> & { readonly url?: string | readonly string[] };

/** Her tabs, and ours among them. */
function tabs(machine: Machine): Record<string, Does> {
  const tabWith = (id: number) => {
    const tab = machine.tabs.find((one) => one.id === id);
    if (tab === undefined) throw new Error(`No tab with id: ${id}.`);
    return tab;
  };
  const isFound = (tab: Machine['tabs'][number], filter: Filter, frontId: number): boolean => {
    const { active, audible } = machine.seen(tab, frontId);
    const shares = active && machine.callSign === 'sharing';
    const patterns = filter.url === undefined ? null : [filter.url].flat();
    return (
      (filter.active !== true || active) &&
      (filter.audible !== true || audible) &&
      (!('camera' in filter || 'microphone' in filter || 'screen' in filter) || shares) &&
      (patterns === null || patterns.some((one) => isMatching(one, tab.url)))
    );
  };
  return {
    'tabs.query': (filter: Filter) => {
      const frontId = filter.active === true ? machine.answerFrontId() : machine.frontId;
      const found = machine.tabs.filter((tab) => isFound(tab, filter, frontId));
      return found.map((tab) => machine.seen(tab, frontId));
    },
    'tabs.get': (id: number) => machine.seen(tabWith(id)),
    'tabs.create': ({
      url = NEW_TAB,
      active = true,
      index,
    }: {
      url?: string;
      active?: boolean;
      index?: number;
    }) => machine.seen(machine.openTab(url, active, undefined, index)),
    'tabs.move': (id: number, { index }: { index: number }) => {
      const tab = tabWith(id);
      machine.tabs = machine.tabs.filter((one) => one !== tab);
      machine.tabs.splice(index, 0, tab);
      return machine.seen(tab);
    },
    'tabs.update': (id: number) => {
      machine.activate(tabWith(id).id);
      return machine.seen(tabWith(id));
    },
    'tabs.remove': (ids: number | readonly number[]) => {
      const all = [ids].flat();
      const hers = all.find((id) => !tabWith(id).url.startsWith(OURS));
      if (!machine.asksBeforeClosing || hers === undefined) return machine.closeTabs(all);
      machine.activate(hers);
      machine.focused = false;
      machine.news.push(['windows.onFocusChanged', -1]);
      return never();
    },
    'runtime.getContexts': () => [
      ...(machine.popup !== null ? [{ contextType: 'POPUP' }] : []),
      ...machine.tabs
        .filter(({ url }) => url.startsWith(OURS))
        .map(({ id, url }) => ({ contextType: 'TAB', tabId: id, documentUrl: url })),
    ],
  };
}

/** As match patterns do: with or without the hosts below, and everything under the path. */
function isMatching(pattern: string, url: string): boolean {
  const host = pattern.replace(/^(\*|https?):\/\/(\*\.)?/, '').split('/')[0] ?? '';
  return URL.canParse(url) && `.${new URL(url).hostname}`.endsWith(`.${host}`);
}

/** A part of the browser's storage. What goes in and comes out is a copy. */
function area(
  name: string,
  stored: () => Records,
  onWrite: (items: Records) => void = () => undefined,
): Record<string, Does> {
  const some = (keys: string | readonly string[] | null) =>
    keys === null ? Object.keys(stored()) : [keys].flat();
  return {
    [`${name}.get`]: (keys: string | readonly string[] | null) => {
      const found = some(keys).filter((key) => key in stored());
      return structuredClone(Object.fromEntries(found.map((key) => [key, stored()[key]])));
    },
    [`${name}.set`]: (items: Records) => {
      Object.assign(stored(), structuredClone(items));
      onWrite(items);
    },
    [`${name}.remove`]: (keys: string | readonly string[]) => {
      for (const key of some(keys)) delete stored()[key];
    },
  };
}
