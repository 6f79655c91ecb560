/** Any text made into one line for a win: white space tidied, and cut between characters where it is too long. */

/** As much as a notice in the popup can show, to be taken back. */
export const MAX_LINE_LENGTH = 500;
const ELLIPSIS = '…';
/** Spaces and line ends of every kind, and control characters, which nobody can see. */
const BLANKS = /[\s\p{Cc}]+/gu;
const VISIBLE = /[^\p{Z}\p{Cc}\p{Cf}]/u;

/** Null when there is nothing in it that could be read. */
export function winLine(text: string): string | null {
  const line = text.toWellFormed().replace(BLANKS, ' ').trim();
  return VISIBLE.test(line) ? cutLine(line, MAX_LINE_LENGTH) : null;
}

/** At most so many UTF-16 units; what is cut ends in an ellipsis and never inside a character as she sees it. */
export function cutLine(line: string, maxLength: number): string {
  if (line.length <= maxLength) return line;
  const room = maxLength - ELLIPSIS.length;
  const whole = beginning(graphemes(line), room) || beginning(line, room);
  return whole.trimEnd() + ELLIPSIS;
}

function beginning(parts: Iterable<string>, room: number): string {
  let kept = '';
  for (const part of parts) {
    if (kept.length + part.length > room) break;
    kept += part;
  }
  return kept;
}

function* graphemes(line: string): Iterable<string> {
  const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });
  for (const { segment } of segmenter.segment(line)) yield segment;
}
