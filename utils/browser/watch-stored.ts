/** Hears of changes to the browser's storage, whoever made them. */
import { browser } from './api';

type Area = 'local' | 'session';

/** Calls back with the new value of one key, undefined once it is gone. Returns a way to stop. */
export function watchStored(
  area: Area,
  key: string,
  onChange: (value: unknown) => void,
): () => void {
  const isIt = (one: string) => one === key;
  return watchStoredTogether(area, isIt, (values) => onChange(values[key]));
}

/** Calls back with the new values of those keys of this kind that were changed at once. */
export function watchStoredTogether(
  area: Area,
  isWatched: (key: string) => boolean,
  onChange: (values: Readonly<Record<string, unknown>>) => void,
): () => void {
  const listen = (changes: Record<string, { newValue?: unknown }>, changedArea: string) => {
    const changed = Object.keys(changes).filter(isWatched);
    if (changedArea !== area || changed.length === 0) return;
    onChange(Object.fromEntries(changed.map((key) => [key, changes[key]?.newValue])));
  };
  browser.storage.onChanged.addListener(listen);
  return () => browser.storage.onChanged.removeListener(listen);
}
