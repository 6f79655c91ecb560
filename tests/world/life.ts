/** One life of the background on a machine: begun, spoken to, left to come to rest, and ended at any call. */
import type { Answer } from '../../utils/browser/messaging';
import type { Request } from '../../utils/engine/requests';
import type { Surroundings } from './background';
import { browserDoor } from './browser-door';
import { type Calls, calls, type Plan } from './calls';
import { databaseDoor } from './database-door';
import { EXTENSION_ID, type Machine, OURS } from './machine';

/** What a page hears, or that nobody answered. */
export type Heard = Answer['kind'] | 'nobody';

export type Life = {
  readonly calls: Calls;
  /** What it has reported as going wrong. */
  readonly reports: readonly string[];
  readonly isOver: () => boolean;
  /** Something that the browser tells of. */
  readonly fire: (event: string, ...args: readonly unknown[]) => void;
  /** Asks what a page asks, in the popup or in a tab of ours. Nobody answers once nothing moves any more. */
  readonly ask: (request: Request, tabId?: number | null) => Promise<Heard>;
  /** The same, all at once. */
  readonly askAll: (requests: readonly Request[]) => Promise<readonly Heard[]>;
  /** Until nothing moves any more without time passing. */
  readonly rest: () => Promise<void>;
  /** When the first of its timers is due, by the machine's uptime. */
  readonly nextDueMs: () => number | null;
  /** How many it has set so far. */
  readonly timersSet: () => number;
  /** What that timer does. */
  readonly ring: () => Promise<void>;
  /** Time passes, and what was planned for it happens. */
  readonly wait: (ms: number) => Promise<void>;
  /** The background ends; with the browser, `storage.session` is gone as well. */
  readonly end: (what: 'background' | 'browser') => void;
};

type Timer = { readonly id: number; readonly dueMs: number; readonly act: () => void };

/** So many turns of the event loop without a call are rest. */
const QUIET_TURNS = 8;
const MAX_TURNS = 200_000;

/** Begins a life; `plan` says where it goes wrong, counted from its beginning. */
export function liveOn(
  machine: Machine,
  begin: (around: Surroundings) => void,
  plan: Plan | null = null,
  reports: string[] = [],
): Life {
  let isDead = false;
  let timers: Timer[] = [];
  let timerIds = 0;

  function end(what: 'background' | 'browser'): void {
    isDead = true;
    timers = [];
    door.shut();
    if (what === 'browser') machine.session = {};
  }

  const isBroken = (name: string) => !machine.databaseIsWell && name.startsWith('database.');
  const counting = calls(() => isDead, isBroken);
  counting.begin(plan);
  // Where it dies before a call the background dies alone, where it dies after one the browser does.
  const die = () => end(counting.planned() === 'dies after' ? 'browser' : 'background');
  const door = databaseDoor(machine, counting, die);
  const { browser, fire } = browserDoor(machine, counting, die);

  class MachineDate extends Date {
    static override now = () => machine.at;
  }
  const around: Surroundings = {
    globalThis: { browser, chrome: browser },
    indexedDB: door.factory,
    Date: MachineDate,
    Intl: Object.assign(Object.create(Intl), { DateTimeFormat: formatterIn(machine) }),
    performance: { now: () => machine.uptimeMs },
    setTimeout: (act: () => void, ms: number) => {
      timerIds += 1;
      if (!isDead) timers.push({ id: timerIds, dueMs: machine.uptimeMs + ms, act });
      return timerIds;
    },
    clearTimeout: (id: number) => {
      timers = timers.filter((timer) => timer.id !== id);
    },
    console: { ...console, error: (...words: readonly unknown[]) => reports.push(words.join(' ')) },
    OffscreenCanvas: Canvas,
    Path2D: Object,
    builtForFirefox: machine.isFirefox,
  };

  async function rest(): Promise<void> {
    let quiet = 0;
    let seen = -1;
    for (let turn = 0; quiet < QUIET_TURNS; turn += 1) {
      if (turn > MAX_TURNS) throw new Error('It does not come to rest.');
      await new Promise((resolve) => setImmediate(resolve));
      const isStill = counting.names().length === seen;
      const isOrdered = isStill && (await machine.order?.next()) === true;
      quiet = isStill && !isOrdered && door.atWork() === 0 ? quiet + 1 : 0;
      seen = counting.names().length;
    }
  }

  function next(): Timer | undefined {
    let first: Timer | undefined;
    for (const timer of timers) if (first === undefined || timer.dueMs < first.dueMs) first = timer;
    return first;
  }

  async function ring(): Promise<void> {
    const timer = next();
    timers = timers.filter((one) => one !== timer);
    timer?.act();
    await rest();
  }

  async function askAll(
    requests: readonly Request[],
    tabId: number | null = null,
  ): Promise<readonly Heard[]> {
    const from = { id: EXTENSION_ID, url: `${OURS}popup.html` };
    const sender = tabId === null ? from : { ...from, tab: { id: tabId } };
    const heard: Heard[] = requests.map(() => 'nobody');
    for (const [index, request] of requests.entries()) {
      if (index > 0) machine.pass(1);
      const [answer] = isDead ? [] : fire('runtime.onMessage', request, sender);
      const hear = async () => {
        const said = (await answer) as Answer | undefined;
        if (said !== undefined && !isDead) heard[index] = said.kind;
      };
      hear().catch((error: unknown) => reports.push(`nobody was answered: ${error}`));
    }
    await rest();
    return heard;
  }

  begin(around);
  return {
    calls: counting,
    reports,
    isOver: () => isDead,
    fire: (event, ...args) => {
      if (!isDead) fire(event, ...args);
    },
    ask: async (request, tabId) => (await askAll([request], tabId))[0] ?? 'nobody',
    askAll: (requests) => askAll(requests),
    rest,
    nextDueMs: () => next()?.dueMs ?? null,
    timersSet: () => timerIds,
    ring,
    wait: async (ms) => {
      const until = machine.uptimeMs + ms;
      for (let timer = next(); timer !== undefined && timer.dueMs <= until; timer = next()) {
        machine.pass(Math.max(0, timer.dueMs - machine.uptimeMs));
        await ring();
      }
      machine.pass(until - machine.uptimeMs);
    },
    end,
  };
}

/** The machine's zone wherever the tests run. To make one takes long, and the clock asks for it at every look. */
function formatterIn(machine: Machine) {
  const made = new Map<string, Intl.DateTimeFormat>();
  return function Formatter(language?: string, options?: Intl.DateTimeFormatOptions) {
    const { timeZone } = machine;
    const key = JSON.stringify([language, timeZone, options]);
    const known = made.get(key);
    if (known !== undefined) return known;
    const formatter = new Intl.DateTimeFormat(language, { timeZone, ...options });
    const resolved = formatter.resolvedOptions();
    made.set(key, Object.assign(formatter, { resolvedOptions: () => resolved }));
    return formatter;
  };
}

/** Draws nothing. */
class Canvas {
  getContext() {
    const nothing = () => undefined;
    return new Proxy({}, { get: () => nothing, set: () => true });
  }
}
