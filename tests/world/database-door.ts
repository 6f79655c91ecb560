/** IndexedDB as one life has it: every opening, request and commit is a call, and ends with the life. */
import { type Calls, noRoom } from './calls';
import type { Machine } from './machine';

type Step = { operation: () => unknown; readonly request: { readonly readyState: string } };

/** What `fake-indexeddb` does step by step inside of a transaction. */
type Transaction = IDBTransaction & {
  readonly _requests: readonly Step[];
  readonly _state: string;
  _start: () => void;
  _abort: (name: string | null) => void;
};

export type DatabaseDoor = {
  readonly factory: { readonly open: (name: string, version?: number) => unknown };
  /** How many are at work; none where all of them may wait for one that hangs. */
  readonly atWork: () => number;
  /** What was not committed is undone, and every connection closed. */
  readonly shut: () => void;
};

/** `die` ends the life, and with it shuts this door. */
export function databaseDoor(machine: Machine, calls: Calls, die: () => void): DatabaseDoor {
  const { factory: behind } = machine;
  const connections = new Set<IDBDatabase>();
  const running = new Set<Transaction>();
  const hanging = new Set<Transaction>();
  let openings = 0;
  let isShut = false;

  function shut(): void {
    isShut = true;
    for (const transaction of running) undo(transaction);
    for (const connection of connections) connection.close();
    running.clear();
  }

  function open(name: string, version?: number): unknown {
    const fate = calls.ask('database.open');
    if (fate === 'dies before') die();
    if (fate === 'refuses') return failing();
    if (fate !== 'done' && fate !== 'dies after') return {};
    const request = behind.open(name, version);
    openings += 1;
    request.addEventListener('error', () => {
      openings -= 1;
    });
    request.addEventListener('success', () => {
      openings -= 1;
      const connection = request.result;
      connections.add(connection);
      if (fate === 'dies after') die();
      if (isShut) return connection.close();
      const begin = connection.transaction.bind(connection);
      connection.transaction = (...args: Parameters<typeof begin>) => {
        const transaction = begin(...args) as Transaction;
        watch(transaction);
        return transaction;
      };
    });
    return request;
  }

  function inTurn(name: string, proceed: () => void): void {
    const turn = machine.order?.turn(name);
    if (turn === undefined) proceed();
    else void turn.then(() => !isShut && proceed());
  }

  /** Stands before every step that a transaction takes, and before its commit. */
  function watch(transaction: Transaction): void {
    running.add(transaction);
    for (const end of ['complete', 'abort']) {
      transaction.addEventListener(end, () => {
        running.delete(transaction);
        hanging.delete(transaction);
      });
    }
    const proceed = transaction._start.bind(transaction);
    let hangs = false;
    transaction._start = () => {
      if (hangs || isShut || transaction._state === 'finished') return;
      const next = transaction._requests.find(({ request }) => request.readyState !== 'done');
      if (next === undefined && transaction.mode === 'readonly') return proceed();
      const name = next === undefined ? 'database.commit' : 'database.request';
      const fate = calls.ask(name);
      switch (fate) {
        case 'done':
          return inTurn(name, proceed);
        case 'refuses':
          return next === undefined ? transaction._abort(noRoom().name) : refuse(next, proceed);
        case 'hangs':
          hangs = true;
          hanging.add(transaction);
          // The commit comes through all the same, and nobody is told.
          if (next === undefined) {
            transaction.oncomplete = null;
            proceed();
          }
          return;
        case 'dies after':
          proceed();
          return die();
        default:
          return die();
      }
    };
  }

  return {
    factory: { open },
    atWork: () => (hanging.size > 0 ? 0 : running.size + openings),
    shut,
  };
}

function refuse(step: Step, proceed: () => void): void {
  step.operation = () => {
    throw noRoom();
  };
  proceed();
}

function undo(transaction: Transaction): void {
  if (transaction._state !== 'finished') transaction._abort(null);
}

/** An opening that comes to nothing. */
function failing(): unknown {
  const request = {
    error: new DOMException('Internal error opening backing store', 'UnknownError'),
    onerror: null as (() => void) | null,
  };
  setImmediate(() => request.onerror?.());
  return request;
}
