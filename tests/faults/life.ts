/** One life of the background on a machine: begun, spoken to, left to come to rest, and ended at any call. */
import type { Answer } from '../../utils/browser/messaging';
import type { Request } from '../../utils/engine/requests';
import type { Surroundings } from './background';
import { browserDoor, EXTENSION_ID } from './browser-door';
import { type Calls, calls, type Plan } from './calls';
import { databaseDoor } from './database-door';
import type { Machine } from './machine';

/** What a page hears, or that nobody answered. */
export type Heard = Answer['kind'] | 'nobody';

export type Life = {
  readonly calls: Calls;
  /** What it has reported as going wrong. */
  readonly reports: readonly string[];
  readonly isOver: () => boolean;
  /** Something that the browser tells of. */
  readonly fire: (event: string, ...args: readonly unknown[]) => void;
  /** Asks what a page asks. Nobody answers once nothing moves any more. */
  readonly ask: (request: Request) => Promise<Heard>;
  /** The same, all at once. */
  readonly askAll: (requests: readonly Request[]) => Promise<readonly Heard[]>;
  /** Until nothing moves any more without time passing. */
  readonly rest: () => Promise<void>;
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
): Life {
  let isDead = false;
  let timers: Timer[] = [];
  let timerIds = 0;
  const reports: string[] = [];

  function end(what: 'background' | 'browser'): void {
    isDead = true;
    timers = [];
    door.shut();
    if (what === 'browser') machine.session = {};
  }

  const counting = calls(() => isDead);
  counting.begin(plan);
  // Where it dies before a call the background dies alone, where it dies after one the browser does.
  const die = () => end(counting.planned() === 'dies after' ? 'browser' : 'background');
  const door = databaseDoor(machine.factory, counting, die);
  const { browser, fire } = browserDoor(machine, counting, die);

  class MachineDate extends Date {
    static override now = () => machine.at;
  }
  const around: Surroundings = {
    globalThis: { browser, chrome: browser },
    indexedDB: door.factory,
    Date: MachineDate,
    Intl: Object.assign(Object.create(Intl), { DateTimeFormat: inUtc }),
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
  };

  async function rest(): Promise<void> {
    let quiet = 0;
    let seen = -1;
    for (let turn = 0; quiet < QUIET_TURNS; turn += 1) {
      if (turn > MAX_TURNS) throw new Error('It does not come to rest.');
      await new Promise((resolve) => setImmediate(resolve));
      const isQuiet = door.atWork() === 0 && counting.names().length === seen;
      quiet = isQuiet ? quiet + 1 : 0;
      seen = counting.names().length;
    }
  }

  function pass(ms: number): void {
    machine.at += ms;
    machine.uptimeMs += ms;
  }

  async function askAll(requests: readonly Request[]): Promise<readonly Heard[]> {
    const sender = { id: EXTENSION_ID, url: `chrome-extension://${EXTENSION_ID}/popup.html` };
    const heard: Heard[] = requests.map(() => 'nobody');
    for (const [index, request] of requests.entries()) {
      pass(1);
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
    ask: async (request) => (await askAll([request]))[0] ?? 'nobody',
    askAll,
    rest,
    wait: async (ms) => {
      const until = machine.uptimeMs + ms;
      for (;;) {
        const [next] = timers
          .filter(({ dueMs }) => dueMs <= until)
          .sort((one, other) => one.dueMs - other.dueMs);
        if (next === undefined) break;
        timers = timers.filter((timer) => timer !== next);
        pass(Math.max(0, next.dueMs - machine.uptimeMs));
        next.act();
        await rest();
      }
      pass(until - machine.uptimeMs);
    },
    end,
  };
}

/** The same day wherever the tests run. */
function inUtc(language?: string, options?: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(language, { timeZone: 'UTC', ...options });
}

/** Draws nothing. */
class Canvas {
  getContext() {
    const nothing = () => undefined;
    return new Proxy({}, { get: () => nothing, set: () => true });
  }
}
