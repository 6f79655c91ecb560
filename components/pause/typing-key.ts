/** Telling a letter on its way to her mail from a key that is meant for the card. */

export type Key = {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  getModifierState(name: string): boolean;
};

const TYPING = ['Enter', 'Backspace', 'Delete', 'Process', 'Dead', 'Unidentified'];
const STEERING = ['Tab', 'ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'];

/** A printable key, Space, Enter or Backspace; also what an input method takes for itself. */
export function isTypingKey(event: Key): boolean {
  // Some layouts write with AltGr, which looks like Ctrl and Alt together.
  const isShortcut = event.ctrlKey || event.metaKey || event.altKey;
  if (isShortcut && !event.getModifierState('AltGraph')) return false;
  return isLetter(event.key) || TYPING.includes(event.key);
}

/** She has taken up the card with the keyboard. */
export function isSteeringKey(event: Key): boolean {
  return STEERING.includes(event.key);
}

/** One character that a field would show. */
export function isLetter(key: string): boolean {
  return [...key].length === 1;
}
