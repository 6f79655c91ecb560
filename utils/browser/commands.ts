/** Keys that do something from anywhere in the browser. She can change them in the browser's own settings. */
import { commands } from './differences';

/** The names that the manifest gives them. */
export const SHORTCUTS = ['jot-win', 'rest-now', 'quiet-an-hour'] as const;
export type Shortcut = (typeof SHORTCUTS)[number];

export function onShortcut(act: (shortcut: Shortcut) => void): void {
  commands?.onCommand.addListener((name) => {
    const shortcut = SHORTCUTS.find((one) => one === name);
    if (shortcut !== undefined) act(shortcut);
  });
}

/** The keys as the browser has them now; an empty string where there are none. */
export async function readKeys(): Promise<
  readonly { readonly name: Shortcut; readonly keys: string }[]
> {
  const all = (await commands?.getAll()) ?? [];
  return SHORTCUTS.map((name) => ({
    name,
    keys: all.find((command) => command.name === name)?.shortcut ?? '',
  }));
}
