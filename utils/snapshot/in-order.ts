/** Maps in the order of their keys, so that what is equal is equal JSON. */

export function inOrder<T>(map: ReadonlyMap<string, T>): ReadonlyMap<string, T> {
  return new Map([...map].sort(([one], [other]) => (one < other ? -1 : 1)));
}
