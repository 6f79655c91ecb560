/** The log of what happened lately: in memory, and in `storage.local` with a write of the state, never with one of its own. */
import {
  type Entry,
  type Line,
  MAX_LINES,
  type Ring,
  type Row,
  ringFrom,
  rowOf,
  withEntry,
} from '../log/ring';
import { browser } from './api';

const PREFIX = 'record-';
const KEYS = Array.from({ length: MAX_LINES }, (_, index) => PREFIX + index);

export type Note = { readonly at: number; readonly what: string };

/** To be written in the same breath as the state. */
type ToStore = {
  readonly items: Readonly<Record<string, Row>>;
  /** To be called once that is done. */
  readonly stored: () => void;
};

/** Null until this life of the background has read what the ones before it wrote. */
let ring: Ring | null = null;
/** Noted before that. */
let early: readonly Note[] = [];
/** Lines as they are stored. */
let written: ReadonlySet<Line> = new Set();
let isUrgent = false;

/** Epoch ms. Kept in memory until the state is written. */
export function note({ at, what }: Note): void {
  if (ring === null) early = [...early, { at, what }].slice(-50);
  else ring = withEntry(ring, at, what);
}

/** An error: worth a write of the state at the next look, if it is another one than the last. */
export function noteError({ at, what }: Note): void {
  const words = `error ${what}`;
  const last = ring === null ? early.at(-1) : ring.at(-1);
  if (last?.what !== words) isUrgent = true;
  note({ at, what: words });
}

/** Whether the log has an error to tell that would be lost with the background. */
export function wantsToBeStored(): boolean {
  return isUrgent;
}

/** Takes up what the lives before this one wrote, by what is stored, whatever else is. Once: what was noted since counts. */
export function takeUpLog(stored: Readonly<Record<string, unknown>>): void {
  if (ring !== null) return;
  const known = ringIn(stored);
  written = new Set(known);
  ring = early.reduce((all, { at, what }) => withEntry(all, at, what), known);
  early = [];
}

/** The lines that are new; none before this life has taken up what was there. */
export function logToStore(): ToStore {
  const known = ring ?? [];
  const news = known.filter((line) => !written.has(line));
  const rows = news.map((line) => [PREFIX + (line.number % MAX_LINES), rowOf(line)] as const);
  return {
    items: Object.fromEntries(rows),
    stored: () => {
      written = new Set(known);
      // What was noted meanwhile is not stored yet.
      if (ring === known) isUrgent = false;
    },
  };
}

/** Begins anew, with nothing. What is stored has still to be removed. */
export function forgetLog(): void {
  ring = [];
  early = [];
  written = new Set();
}

/** What is stored of it, for her to read. Throws only when the browser itself can't read. */
export async function readLog(): Promise<readonly Entry[]> {
  const stored = await browser.storage.local.get(null);
  return ringIn(stored).map(({ at, what, times }) => ({ at, what, times }));
}

function ringIn(stored: Readonly<Record<string, unknown>>): Ring {
  return ringFrom(KEYS.map((key) => stored[key]));
}
