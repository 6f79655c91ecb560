/** The door to the database: nobody waits for ever, and a connection that died is made anew. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const NAME = 'full-cup';
const STORE = 'kept';

/** A context of its own, which knows of no connection yet. */
async function anew() {
  vi.resetModules();
  return import('./open-database');
}

async function put(value: unknown, key: string): Promise<void> {
  const { answerTo, store } = await import('./open-database');
  await store('readwrite', (kept) => {
    kept.put(value, key);
    return answerTo(kept.transaction);
  });
}

async function read(key: string): Promise<unknown> {
  const { answerTo, store } = await import('./open-database');
  return store('readonly', (kept) => answerTo(kept.get(key)));
}

function raw(version?: number): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, version);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function drop(): Promise<unknown> {
  return new Promise((resolve) => {
    indexedDB.deleteDatabase(NAME).onsuccess = resolve;
  });
}

beforeEach(async () => {
  await anew();
});

afterEach(async () => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  await drop();
});

describe('a write', () => {
  it('is strict, and a read is not', async () => {
    const begin = vi.spyOn(IDBDatabase.prototype, 'transaction');
    await put(1, 'a');
    await read('a');
    expect(begin.mock.calls.slice(-2)).toEqual([
      [STORE, 'readwrite', { durability: 'strict' }],
      [STORE, 'readonly', {}],
    ]);
  });

  it('that is refused is told as such', async () => {
    await expect(put(() => undefined, 'a')).rejects.toThrow();
    expect(await read('a')).toBeUndefined();
  });
});

describe('a connection', () => {
  it('is made once', async () => {
    const open = vi.spyOn(indexedDB, 'open');
    await Promise.all([put(1, 'a'), put(2, 'b'), read('a')]);
    expect(open).toHaveBeenCalledOnce();
  });

  it('that has been closed under us is made anew', async () => {
    await put(1, 'a');
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementationOnce(() => {
      throw new DOMException('The database connection is closing.', 'InvalidStateError');
    });
    expect(await read('a')).toBe(1);
  });

  it('that could not be made is tried again the next time', async () => {
    const failing = () => {
      const request = { error: new Error('broken') } as unknown as IDBOpenDBRequest;
      queueMicrotask(() => request.onerror?.(new Event('error')));
      return request;
    };
    const open = vi.spyOn(indexedDB, 'open').mockImplementation(failing);
    await expect(read('a')).rejects.toThrow('broken');
    open.mockRestore();
    expect(await read('a')).toBeUndefined();
  });

  it('makes way when the database is to be changed by another one', async () => {
    await put(1, 'a');
    const other = await raw(7);
    other.close();
    expect(await read('a')).toBe(1);
  });

  it('makes the store where there is a database without one', async () => {
    (await raw()).close();
    await put(1, 'a');
    expect(await read('a')).toBe(1);
    await anew();
    expect(await read('a')).toBe(1);
  });
});

describe('a database that hangs', () => {
  /** Opens, and answers no transaction from now on. */
  async function hang() {
    await put('before', 'a');
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    const request = () => ({}) as IDBRequest;
    return vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(request);
  }

  /** How long somebody waits before it is given up, ms. */
  async function patience(): Promise<number> {
    const began = performance.now();
    let waitedMs: number | null = null;
    read('a').catch(() => {
      waitedMs = performance.now() - began;
    });
    while (waitedMs === null) await vi.advanceTimersByTimeAsync(100);
    return waitedMs;
  }

  it('is waited for, for ten seconds, and for two while that is not long ago', async () => {
    await hang();
    expect(await patience()).toBe(10_000);
    expect(await patience()).toBe(2_000);
    await vi.advanceTimersByTimeAsync(30_000);
    expect(await patience()).toBe(10_000);
  });

  it('is asked at once when she wants something, and is trusted again when it answers', async () => {
    const hanging = await hang();
    await patience();
    hanging.mockRestore();
    expect(await read('a')).toBe('before');
    vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(() => ({}) as IDBRequest);
    expect(await patience()).toBe(10_000);
  });

  it('does not do later what nobody waits for any more', async () => {
    const { answerTo, store } = await import('./open-database');
    await put('before', 'a');
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    const asked = store('readwrite', async (kept) => {
      kept.put('after', 'a');
      // Asked again and again, a transaction stays open.
      for (;;) await answerTo(kept.get('a'));
    });
    const refused = expect(asked).rejects.toThrow('has not answered');
    await vi.advanceTimersByTimeAsync(10_000);
    await refused;
    await vi.advanceTimersByTimeAsync(30_000);
    expect(await read('a')).toBe('before');
  });

  it('does not do later what it was asked for while it would not open', async () => {
    const { answerTo, store } = await import('./open-database');
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    const request: { result?: IDBDatabase; onsuccess?: () => void } = {};
    const open = vi
      .spyOn(indexedDB, 'open')
      .mockReturnValueOnce(request as unknown as IDBOpenDBRequest);
    const asked = put('after', 'a');
    const refused = expect(asked).rejects.toThrow('has not answered');
    await vi.advanceTimersByTimeAsync(10_000);
    await refused;
    open.mockRestore();
    expect(await store('readonly', (kept) => answerTo(kept.get('a')))).toBeUndefined();
    request.result = await raw();
    request.onsuccess?.();
    await vi.advanceTimersByTimeAsync(0);
    expect(await read('a')).toBeUndefined();
  });

  it('may have done what it never told, and says where nobody knows', async () => {
    const { answerTo, isPerhapsDone, store } = await import('./open-database');
    await put('before', 'a');
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    const isUnknown = async (work: (kept: IDBObjectStore) => Promise<never>) => {
      const refusal = store('readwrite', work).catch((error: unknown) => error);
      // As long as it takes to be on the disk.
      for (let turn = 0; turn < 50; turn += 1) await new Promise(setImmediate);
      await vi.advanceTimersByTimeAsync(10_000);
      return isPerhapsDone(await refusal);
    };
    const neverTold = (kept: IDBObjectStore) => {
      kept.put('after', 'a');
      return new Promise<never>(() => undefined);
    };
    const neverOver = async (kept: IDBObjectStore) => {
      for (;;) await answerTo(kept.get('a'));
    };
    expect(await isUnknown(neverTold)).toBe(true);
    expect(await read('a')).toBe('after');
    expect(await isUnknown(neverOver)).toBe(false);
  });
});
