/** What outlives the background: the disk, the clocks, and what she has in front of her. */
import { IDBFactory } from 'fake-indexeddb';

export type Records = Record<string, unknown>;

/** Everything that is stored, as plain records. */
export type Stored = {
  readonly local: Readonly<Records>;
  readonly session: Readonly<Records>;
  readonly database: Readonly<Records>;
};

export type Machine = {
  /** Epoch ms. */
  at: number;
  uptimeMs: number;
  /** What is in front, and whether the browser has the focus. */
  address: string;
  focused: boolean;
  readonly local: Records;
  session: Records;
  readonly factory: IDBFactory;
};

const NAME = 'full-cup';
const STORE = 'kept';

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
  const before = { at, uptimeMs: 1_000, address: 'https://elsewhere.example/', focused: true };
  return { ...before, local: { ...local }, session: { ...session }, factory };
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
