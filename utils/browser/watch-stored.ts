/** Hears of changes to one key of the browser's storage, whoever made them. */
import { browser } from './api';

/** Calls back with the new value, undefined once it is gone. Returns a way to stop. */
export function watchStored(
  area: 'local' | 'session',
  key: string,
  onChange: (value: unknown) => void,
): () => void {
  const listen = (changes: Record<string, { newValue?: unknown }>, changedArea: string) => {
    const change = changes[key];
    if (changedArea === area && change !== undefined) onChange(change.newValue);
  };
  browser.storage.onChanged.addListener(listen);
  return () => browser.storage.onChanged.removeListener(listen);
}
