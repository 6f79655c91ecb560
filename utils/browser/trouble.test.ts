import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { isForWantOfRoom, noteTrouble, readTrouble, type Trouble, watchTrouble } from './trouble';

const FULL: Trouble = { kind: 'disk-full', since: 5 };

beforeEach(() => fakeBrowser.reset());

describe('trouble', () => {
  it('is none until it is noted, and again when the note is taken back', async () => {
    expect(await readTrouble()).toBeNull();
    await noteTrouble(FULL);
    expect(await readTrouble()).toEqual(FULL);
    await noteTrouble(null);
    expect(await readTrouble()).toBeNull();
  });

  it('is told to whoever watches, until they stop', async () => {
    const seen: (Trouble | null)[] = [];
    const stop = watchTrouble((trouble) => seen.push(trouble));
    await noteTrouble(FULL);
    await noteTrouble(null);
    stop();
    await noteTrouble(FULL);
    expect(seen).toEqual([FULL, null]);
  });

  it('is none where it can not be read', async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    vi.spyOn(fakeBrowser.storage.session, 'get').mockRejectedValueOnce(new Error('gone'));
    expect(await readTrouble()).toBeNull();
  });

  it('is none that nobody knows', async () => {
    await fakeBrowser.storage.session.set({ trouble: { kind: 'gremlins', since: 5 } });
    expect(await readTrouble()).toBeNull();
  });
});

describe('a write that was refused', () => {
  it.each([
    ['by IndexedDB', new DOMException('', 'QuotaExceededError')],
    ['by Chromium', new Error('QUOTA_BYTES quota exceeded')],
    [
      'by its store',
      new Error('IO error: 000005.log: FILE_ERROR_NO_SPACE (WritableFileAppend::8)'),
    ],
    ['by Firefox', new Error('QuotaExceededError: storage.local API call exceeded its quota')],
  ])('%s for want of room is told from others', (_by, error) => {
    expect(isForWantOfRoom(error)).toBe(true);
  });

  it.each([new Error('IO error: Input/output error'), 'gone', undefined, null])(
    'for another reason (%s) is not',
    (error) => {
      expect(isForWantOfRoom(error)).toBe(false);
    },
  );
});
