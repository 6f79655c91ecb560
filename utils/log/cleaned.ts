/** The words of an error without anything of hers: no addresses, no files, and nothing that was quoted. */

/** What stands for what was left out. */
const LEFT_OUT = '…';

/** Text in quotation marks of any kind is from somewhere else. An apostrophe inside a word is none. */
const QUOTED = [/"[^"]*"?/g, /“[^”]*”?/g, /«[^»]*»?/g, /`[^`]*`?/g, /(?<![\p{L}\p{N}])'[^']*'?/gu];

/** A slash, an at sign, a percent sign, or a dot or colon inside: an address, a file, a path, a key of something kept. */
const IS_PLACE = /[/\\@%]|[^\s.:][.:][^\s.:]/;
const IS_NUMBER = /^[([]?-?\d+(\.\d+)?[)\],.:;]*$/;

/** What of an error may be noted: its kind and its message, cleaned. A thing that was thrown is nobody's business. */
export function errorInWords(what: string, error: unknown): string {
  const named =
    error instanceof Error || isException(error) ? `${error.name} ${error.message}` : '';
  return cleaned(`${what} ${named}`);
}

export function cleaned(text: string): string {
  const unquoted = QUOTED.reduce((left, quoted) => left.replace(quoted, LEFT_OUT), text);
  return unquoted
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => (IS_PLACE.test(word) && !IS_NUMBER.test(word) ? LEFT_OUT : word))
    .join(' ');
}

/** Of another page, or one of the browser's own that is no `Error`. */
function isException(thrown: unknown): thrown is { name: string; message: string } {
  if (typeof thrown !== 'object' || thrown === null) return false;
  const { name, message } = thrown as { name?: unknown; message?: unknown };
  return typeof name === 'string' && typeof message === 'string';
}
