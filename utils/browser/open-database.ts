/** The one door to IndexedDB: what is written is on the disk before it is told, and nobody waits for ever. */
import { promisifyRequest, type UseStore } from 'idb-keyval';

/** What a request comes to, or a transaction once it is over. */
export const answerTo = promisifyRequest;

const NAME = 'full-cup';
const STORE = 'kept';

/** A database that hasn't answered for this long hangs. */
const PATIENCE_MS = 10_000;
/** Where everything at once is read and written, which takes a while on an old disk. */
const LONG_PATIENCE_MS = 30_000;
/** One that hung a moment ago is asked all the same, for it may be well again; but nobody waits so long. */
const SHORT_PATIENCE_MS = 2_000;
const MOMENT_MS = 30_000;

/** Why nobody knows what came of it: given up when it may have been on the disk already. */
const PERHAPS_DONE = 'perhaps done';

let opening: Promise<IDBDatabase> | undefined;
let hungUntil = 0;

/** Calls back with the store in a transaction of its own; rejects when the database doesn't answer in time. */
export const store: UseStore = (mode, work) => inTime(mode, work, PATIENCE_MS);

/** The same, for what takes its time. */
export const patientStore: UseStore = (mode, work) => inTime(mode, work, LONG_PATIENCE_MS);

/** Whether what failed so may have happened all the same. */
export function isPerhapsDone(error: unknown): boolean {
  return error instanceof Error && error.cause === PERHAPS_DONE;
}

async function inTime<T>(
  mode: IDBTransactionMode,
  work: (kept: IDBObjectStore) => T | PromiseLike<T>,
  patienceMs: number,
): Promise<T> {
  let begun: IDBTransaction | undefined;
  let isTooLate = false;
  const working = inTransaction(mode, (transaction) => {
    if (isTooLate) undo(transaction);
    begun = transaction;
    return work(transaction.objectStore(STORE));
  });
  const isHanging = performance.now() < hungUntil;
  return new Promise<T>((resolve, reject) => {
    const giveUp = () => {
      hungUntil = performance.now() + MOMENT_MS;
      opening = undefined;
      isTooLate = true;
      const cause = undo(begun) ? undefined : PERHAPS_DONE;
      reject(new Error('The database has not answered.', { cause }));
    };
    const timer = setTimeout(giveUp, isHanging ? SHORT_PATIENCE_MS : patienceMs);
    working
      .then((result) => {
        hungUntil = 0;
        resolve(result);
      }, reject)
      .finally(() => clearTimeout(timer));
  });
}

/** What nobody waits for any more had better not happen. False when it is over, one way or the other. */
function undo(transaction: IDBTransaction | undefined): boolean {
  try {
    transaction?.abort();
    return true;
  } catch {
    return false;
  }
}

async function inTransaction<T>(
  mode: IDBTransactionMode,
  use: (transaction: IDBTransaction) => T | PromiseLike<T>,
): Promise<T> {
  const options = mode === 'readwrite' ? ({ durability: 'strict' } as const) : {};
  let transaction: IDBTransaction;
  try {
    transaction = (await opened()).transaction(STORE, mode, options);
  } catch {
    // A connection that the browser has closed says so only when it is used.
    opening = undefined;
    transaction = (await opened()).transaction(STORE, mode, options);
  }
  return use(transaction);
}

function opened(): Promise<IDBDatabase> {
  const connecting = opening ?? connect();
  opening = connecting;
  const forget = () => {
    if (opening === connecting) opening = undefined;
  };
  connecting.then((database) => {
    database.onclose = forget;
    database.onversionchange = () => {
      database.close();
      forget();
    };
  }, forget);
  return connecting;
}

/** A database without its store, left by something that was cut off or is not ours, gets it. */
async function connect(): Promise<IDBDatabase> {
  const database = await open();
  if (database.objectStoreNames.contains(STORE)) return database;
  database.close();
  return open(database.version + 1);
}

function open(version?: number): Promise<IDBDatabase> {
  const request = indexedDB.open(NAME, version);
  request.onupgradeneeded = () => request.result.createObjectStore(STORE);
  return answerTo(request);
}
