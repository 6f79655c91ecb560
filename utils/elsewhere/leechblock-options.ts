/** LeechBlock NG's exported options, text or JSON, as names and values: both come out the same. */

/** Text as it is there, whatever it was in JSON; days as their bits, Sunday first. */
export type Options = ReadonlyMap<string, string>;

/** The options in lines of `name=value`; null where there are no sets of sites among them. */
export function optionsInText(text: string): Options | null {
  const options = new Map<string, string>();
  for (const line of text.split(/[\r\n]+/)) {
    const [, name, value] = /^(\w{1,40})=(.*)$/.exec(line) ?? [];
    if (name !== undefined && value !== undefined) options.set(name, value);
  }
  return hasSets(options) ? options : null;
}

/** The same from an object; what is no text, number or yes or no is left out. */
export function optionsInJson(value: unknown): Options | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const options = new Map<string, string>();
  for (const [name, one] of Object.entries(value)) {
    const text = textOf(one);
    if (text !== null) options.set(name, text);
  }
  return hasSets(options) ? options : null;
}

/** The sets there are, in order. It has thirty at most. */
export function setNumbers(options: Options): readonly number[] {
  const numbers = [...options.keys()].map((name) =>
    Number(/^sites([1-9]|[12]\d|30)$/.exec(name)?.[1]),
  );
  return numbers.filter((number) => !Number.isNaN(number)).sort((one, other) => one - other);
}

function hasSets(options: Options): boolean {
  return setNumbers(options).length > 0;
}

function textOf(value: unknown): string | null {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (!Array.isArray(value) || value.length !== 7) return null;
  return String(value.reduce((bits, on, day) => (on === true ? bits | (1 << day) : bits), 0));
}
