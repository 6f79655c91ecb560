/** Tab ids don't last: the browser may replace one, and a new run of it hands them out afresh. */
import type { State } from './state';

/** The browser has started anew: an id of before may be any other tab's now, and that is not to be closed. */
export function withoutTabIds(state: State): State {
  return renamed(state, () => null);
}

/** A tab that was unloaded and is back has another id in some browsers. */
export function withTabReplaced(state: State, from: number, to: number): State {
  return renamed(state, (tabId) => (tabId === from ? to : tabId));
}

/** Wherever one is remembered, in what may still come back as well: an absence's sessions, the way back. */
function renamed<T>(part: T, nameOf: (tabId: number) => number | null): T {
  if (Array.isArray(part)) return part.map((one) => renamed(one, nameOf)) as T;
  if (typeof part !== 'object' || part === null) return part;
  const entries = Object.entries(part).map(([key, value]) => [
    key,
    key === 'tabId' && typeof value === 'number' ? nameOf(value) : renamed(value, nameOf),
  ]);
  return Object.fromEntries(entries);
}
