/** Telling a key that was on its way to her page from one that is meant for the card. */

export type Key = {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  getModifierState(name: string): boolean;
};

const STEERING = ['Tab', 'ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'];
/** Held for another key, of the machine itself, of the browser, or the card's own way out. */
const OF_NO_PAGE =
  /^(Shift|Control|Alt|AltGraph|Meta|OS|Fn\w*|Hyper|Super|Symbol\w*|\w+Lock|Escape|F\d+|(Audio|Media|Brightness|Launch|Browser)\w*|Power|PrintScreen)$/;

/**
 * Anything that a page would do something with: typing, what an input method takes for itself, and
 * each chord. Left out, Ctrl+Enter would send nothing, and the card would stay over the letter.
 */
export function isForThePage(event: Key): boolean {
  return !isSteeringKey(event) && !OF_NO_PAGE.test(event.key);
}

/** She has taken up the card with the keyboard. With Ctrl, Alt or Cmd the same keys go through her page, or her tabs. */
export function isSteeringKey(event: Key): boolean {
  return STEERING.includes(event.key) && !isChord(event);
}

/** One character that a field would show. */
export function isLetter(event: Key): boolean {
  return [...event.key].length === 1 && !isChord(event);
}

/** Some layouts write with AltGr, which looks like Ctrl and Alt together. */
export function isChord(event: Key): boolean {
  return (event.ctrlKey || event.metaKey || event.altKey) && !event.getModifierState('AltGraph');
}
