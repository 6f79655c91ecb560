/** What a key does where wins are read aloud: letters and what points onwards turn the page, never a volume key or a lock. */

export type Turn = 'on' | 'back';

const ON = /^(?:.|Enter|ArrowRight|ArrowDown|PageDown)$/u;
const BACK = /^(?:ArrowLeft|ArrowUp|PageUp|Backspace|Home)$/;

/** `key` as an event has it. Null where it does nothing here. */
export function turnOf(key: string): Turn | null {
  if (BACK.test(key)) return 'back';
  return ON.test(key) ? 'on' : null;
}

/** Whether a key has something to scroll to first, in a win that is longer than the window. */
export function scrollsFirst(
  key: string,
  { scrollTop, scrollHeight, clientHeight }: Element,
): boolean {
  if (/^(?:ArrowDown|PageDown)$/.test(key)) return scrollTop + clientHeight < scrollHeight - 1;
  return /^(?:ArrowUp|PageUp|Home)$/.test(key) && scrollTop > 0;
}
