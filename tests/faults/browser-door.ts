/** The browser's API as one life has it: every call is counted, and does nothing once the life is over. */
import { type Calls, never, noRoom } from './calls';
import type { Machine, Records } from './machine';

type Listener = (...args: never[]) => unknown;
type Event = { readonly listeners: Listener[]; readonly addListener: (heard: Listener) => void };
type Does = (...args: never[]) => unknown;

export type BrowserDoor = {
  readonly browser: unknown;
  /** Tells all who listen to an event, such as `alarms.onAlarm`; what they answer. */
  readonly fire: (name: string, ...args: readonly unknown[]) => readonly unknown[];
};

export const EXTENSION_ID = 'full-cup-under-test';
const OURS = `chrome-extension://${EXTENSION_ID}/`;
const TAB_ID = 7;

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
        case 'done':
          return does(...args);
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
    'idle.setDetectionInterval': () => undefined,
    'omnibox.setDefaultSuggestion': () => undefined,
    'contextMenus.create': (_entry: unknown, made: () => void) => made(),
  };
  const front = () => ({ id: TAB_ID, url: machine.address, active: true, windowId: 1 });
  const known: Readonly<Record<string, Does>> = {
    ...area('storage.local', () => machine.local),
    ...area('storage.session', () => machine.session),
    'idle.queryState': () => 'active',
    'permissions.contains': () => true,
    'permissions.getAll': () => ({ origins: [] }),
    'runtime.getContexts': () => [],
    'tabs.query': () => [front()],
    'tabs.get': front,
    'windows.getLastFocused': () => ({
      id: 1,
      focused: machine.focused,
      state: 'normal',
      type: 'normal',
    }),
  };

  function api(path: string): unknown {
    return new Proxy({} as Records, {
      get(made, key) {
        const name = `${path}${String(key)}`;
        if (typeof key !== 'string' || key === 'then') return;
        if (name === 'runtime.id') return EXTENSION_ID;
        if (name === 'runtime.lastError') return;
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

/** A part of the browser's storage. What goes in and comes out is a copy. */
function area(name: string, stored: () => Records): Record<string, Does> {
  const some = (keys: string | readonly string[] | null) =>
    keys === null ? Object.keys(stored()) : [keys].flat();
  return {
    [`${name}.get`]: (keys: string | readonly string[] | null) => {
      const found = some(keys).filter((key) => key in stored());
      return structuredClone(Object.fromEntries(found.map((key) => [key, stored()[key]])));
    },
    [`${name}.set`]: (items: Records) => void Object.assign(stored(), structuredClone(items)),
    [`${name}.remove`]: (keys: string | readonly string[]) => {
      for (const key of some(keys)) delete stored()[key];
    },
  };
}
