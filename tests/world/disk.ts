/** What is stored on a machine, put there and read without the code that writes it. */
import { IDBFactory } from 'fake-indexeddb';
import { Machine, type Records } from './machine';

const NAME = 'full-cup';
const STORE = 'kept';

/** Everything that is stored, as plain records. */
export type Stored = {
  readonly local: Readonly<Records>;
  readonly session: Readonly<Records>;
  readonly database: Readonly<Records>;
};

export const NOTHING_STORED: Stored = { local: {}, session: {}, database: {} };

/** A machine on which this is stored, at an instant. */
export async function machineWith(stored: Stored, at: number): Promise<Machine> {
  const factory = new IDBFactory();
  const database = await opened(factory);
  const kept = database.transaction(STORE, 'readwrite').objectStore(STORE);
  for (const [key, value] of Object.entries(stored.database)) kept.put(value, key);
  await over(kept.transaction);
  database.close();
  const { local, session } = structuredClone(stored);
  return new Machine(at, factory, { ...local }, { ...session });
}

/** What is stored on it now. */
export async function storedOn({ local, session, factory }: Machine): Promise<Stored> {
  const database = await opened(factory);
  const kept = database.transaction(STORE, 'readonly').objectStore(STORE);
  const [keys, values] = [kept.getAllKeys(), kept.getAll()];
  await over(kept.transaction);
  database.close();
  const entries = keys.result.map((key, index) => [String(key), values.result[index]]);
  return structuredClone({ local, session, database: Object.fromEntries(entries) });
}

function opened(factory: IDBFactory): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = factory.open(NAME);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function over(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
}
