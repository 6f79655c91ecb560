import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { NOTHING_STORED, PART_KEYS, partsToWrite } from '../engine/parts';
import { newState } from '../engine/state';
import {
  endDraft,
  forgetAllButState,
  noteOpeningByItself,
  noteRunHasBegun,
  noteTrial,
  readDraft,
  readRun,
  readState,
  takeOpeningByItself,
  takeTrial,
  writeDraft,
  writeState,
} from './storage';

const state = newState({ at: 1_800_000_000_000, uptimeMs: 0, life: 'a', timeZone: 'UTC' });

beforeEach(() => fakeBrowser.reset());

describe('the state', () => {
  it('comes back as it was written', async () => {
    expect(await readState()).toMatchObject({ kind: 'empty' });
    await writeState(partsToWrite(NOTHING_STORED, state).items);
    expect(await readState()).toMatchObject({ kind: 'read', state });
  });
});

describe('the draft of a win', () => {
  it('has the day that she has chosen for it', async () => {
    await writeDraft({ id: 'z', text: 'Sou', day: '2020-01-02' });
    expect(await readDraft()).toEqual({ id: 'z', text: 'Sou', day: '2020-01-02' });
  });

  it('is kept, and ended by the one who knows its id', async () => {
    await writeDraft({ id: 'a', text: 'Sou' });
    await endDraft('b');
    expect(await readDraft()).toEqual({ id: 'a', text: 'Sou' });
    await endDraft('a');
    expect(await readDraft()).toBeNull();
  });

  it('loses no letter that is typed while the one before it ends', async () => {
    await writeDraft({ id: 'a', text: 'Soup' });
    await Promise.all([endDraft('a'), writeDraft({ id: 'b', text: 'T' })]);
    expect(await readDraft()).toEqual({ id: 'b', text: 'T' });
    await Promise.all([writeDraft({ id: 'c', text: 'W' }), endDraft('b')]);
    expect(await readDraft()).toEqual({ id: 'c', text: 'W' });
  });
});

describe('everything but the state', () => {
  it('goes, whatever it is', async () => {
    await writeState(partsToWrite(NOTHING_STORED, state).items);
    await writeDraft({ id: 'a', text: 'Sou' });
    await fakeBrowser.storage.local.set({ 'unreadable-5': {}, anything: 1 });
    await forgetAllButState();
    expect(Object.keys(await fakeBrowser.storage.local.get(null))).toEqual([
      ...PART_KEYS,
      'installedAt',
    ]);
    expect(await readState()).toMatchObject({ kind: 'read', state });
  });
});

describe('a run of the browser', () => {
  it('is new until that is noted, and again when the browser has forgotten it', async () => {
    expect((await readRun()).isNew).toBe(true);
    await noteRunHasBegun();
    expect((await readRun()).isNew).toBe(false);
    await fakeBrowser.storage.session.clear();
    expect((await readRun()).isNew).toBe(true);
  });
});

describe('the note that we open the popup ourselves', () => {
  it('is good once, and for a short time', async () => {
    expect(await takeOpeningByItself(100)).toBe(false);
    await noteOpeningByItself(200);
    expect(await takeOpeningByItself(100)).toBe(true);
    expect(await takeOpeningByItself(100)).toBe(false);
    await noteOpeningByItself(200);
    expect(await takeOpeningByItself(201)).toBe(false);
  });
});

describe('the note that the popup is for trying out', () => {
  it('is good once, for a short time, and is not taken for the other one', async () => {
    expect(await takeTrial(100)).toBe(false);
    await noteTrial(200);
    expect(await takeOpeningByItself(100)).toBe(false);
    expect(await takeTrial(100)).toBe(true);
    expect(await takeTrial(100)).toBe(false);
    await noteTrial(200);
    expect(await takeTrial(201)).toBe(false);
  });
});
