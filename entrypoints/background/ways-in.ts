/** Ways in from anywhere: her own keys, the cup's menu, text that she has selected, the address bar. */
import { openPopup } from '../../utils/browser/action';
import { browser } from '../../utils/browser/api';
import { readClock } from '../../utils/browser/clock';
import { onShortcut, SHORTCUTS, type Shortcut } from '../../utils/browser/commands';
import { noteJotWish } from '../../utils/browser/jot-wish';
import { noteJotted } from '../../utils/browser/jotted';
import { layMenus, onMenuChosen } from '../../utils/browser/menus';
import { hearAddressBar, showPreview } from '../../utils/browser/omnibox';
import { report } from '../../utils/browser/report';
import { readDraft, writeDraft } from '../../utils/browser/storage';
import { showOwnPage } from '../../utils/browser/tabs';
import { isPopupOpen } from '../../utils/browser/view';
import type { State } from '../../utils/engine/state';
import { REST_MINUTES } from '../../utils/rests/rest';
import { HOUR_MS, MINUTE_SECONDS } from '../../utils/time/duration';
import { winLine } from '../../utils/wins/line';
import { menuTitles, previewInWords } from '../../utils/words/menu';
import { fulfil } from './requests';
import { onCommit, withState } from './store';

const KEEP_SELECTION = 'keep-selection';
/** The same line entered twice within this time was one Enter too many. */
const SAME_ENTER_MS = 2_000;
/** The popup says within this time that it is there, or it has not opened. */
const OPENING_MS = 1_000;
/** The page of wins is there within this time. */
const PAGE_OPENS_MS = 10_000;

let popupOpened: (() => void) | null = null;
let jotting: Promise<void> | null = null;
let lastEntered: { readonly line: string | null; readonly at: number } = { line: null, at: 0 };

/** Whether there is an entry for what she selects; null until this life knows. */
let hasSelectionEntry: boolean | null = null;

export function hearWaysIn(): void {
  onCommit(followChoice);
  const { runtime } = browser;
  runtime.onInstalled.addListener(furnish);
  // The browser's language may be another one since.
  runtime.onStartup.addListener(furnish);
  runtime.onConnect.addListener(({ sender }) => {
    if (sender?.tab === undefined) popupOpened?.();
  });
  onShortcut(act);
  onMenuChosen((id, selected) => {
    if (id === KEEP_SELECTION) tell(id, keep(selected));
    const shortcut = SHORTCUTS.find((one) => one === id);
    if (shortcut !== undefined) act(shortcut);
  });
  hearAddressBar({ preview: previewInWords, enter });
}

/** Lays the menus, and says what to type: what the browser keeps for us while the background is gone. */
function furnish(): void {
  // While nobody can read what she has chosen, it is as it comes out of the box.
  const wants = withState(async ({ settings }) => settings.selectionEntry).catch(() => true);
  tell('lay-menus', wants.then(lay));
  showPreview(previewInWords(''));
}

/** The first commit of a life has what was laid in the one before. */
function followChoice({ settings: { selectionEntry } }: State): void {
  const before = hasSelectionEntry;
  hasSelectionEntry = selectionEntry;
  if (before !== null && before !== selectionEntry) tell('lay-menus', lay(selectionEntry));
}

function lay(withSelection: boolean): Promise<void> {
  const titles = menuTitles();
  const selection = { id: KEEP_SELECTION, title: titles[KEEP_SELECTION], on: 'selection' } as const;
  return layMenus([
    ...SHORTCUTS.map((id) => ({ id, title: titles[id], on: 'cup' }) as const),
    ...(withSelection ? [selection] : []),
  ]);
}

function act(shortcut: Shortcut): void {
  tell(shortcut, DEEDS[shortcut]());
}

const DEEDS: Readonly<Record<Shortcut, () => Promise<unknown>>> = {
  'jot-win': jot,
  'rest-now': rest,
  'quiet-an-hour': beQuiet,
};

/** A key held a moment too long asks once: a popup that is opening refuses to open. */
export function jot(): Promise<void> {
  jotting ??= leadToField().finally(() => {
    jotting = null;
  });
  return jotting;
}

/** The popup, with the focus in its field; where none can open, the page of wins. */
async function leadToField(): Promise<void> {
  if ((await isPopupOpen()) && (await hasField())) return;
  if (await popupOpens()) return;
  await noteJotWish(readClock().at + PAGE_OPENS_MS);
  await showOwnPage('options.html', '#wins');
}

/** A card that opened by itself has no field for a win; anything else in the popup has. */
function hasField(): Promise<boolean> {
  return withState(
    async ({ pause, rest }) =>
      rest.kind !== 'resting' && !(pause.kind === 'due' && pause.card?.byItself === true),
  );
}

/** The browser's promise proves nothing: the popup says itself that it is there. */
async function popupOpens(): Promise<boolean> {
  const opened = new Promise<boolean>((resolve) => {
    popupOpened = () => resolve(true);
  });
  const tooLate = () =>
    new Promise<boolean>((resolve) => setTimeout(() => resolve(false), OPENING_MS));
  return (await openPopup()) && Promise.race([opened, tooLate()]);
}

function rest(): Promise<unknown> {
  const seconds = REST_MINUTES[0] * MINUTE_SECONDS;
  return fulfil({ type: 'rest-begun', seconds }, readClock());
}

/** An hour from now, unless she has asked for more. */
async function beQuiet(): Promise<void> {
  const now = readClock();
  const isLonger = await withState(
    async ({ quiet }) => quiet !== null && quiet.until > now.at + HOUR_MS,
  );
  if (!isLonger) await fulfil({ type: 'quiet-asked', until: 'an-hour' }, now);
}

function enter(text: string): void {
  const { at } = readClock();
  const line = winLine(text);
  const isSame = line === lastEntered.line && Math.abs(at - lastEntered.at) < SAME_ENTER_MS;
  lastEntered = { line, at };
  if (!isSame) tell('keep-entered', keep(text));
}

/** Where it can't be written as a win, it waits as one half-written: nothing she chose is lost. */
async function keep(text: string): Promise<void> {
  const line = winLine(text);
  if (line === null) return;
  const id = crypto.randomUUID();
  const now = readClock();
  try {
    await fulfil({ type: 'win-jotted', id, text: line }, now);
  } catch (error) {
    const draft = await readDraft();
    await writeDraft(
      draft === null ? { id, text: line } : { ...draft, text: `${draft.text} ${line}` },
    );
    throw error;
  }
  await noteJotted({ id, text: line, at: now.at });
}

function tell(what: string, work: Promise<unknown>): void {
  work.catch((error: unknown) => report(`could not do ${what}`, error));
}
