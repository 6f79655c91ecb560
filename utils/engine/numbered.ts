/** Numbers for what comes and goes, each its own for as long as it is there: what keeps its number is not written again. */

/** Each has the lowest number that is free when it comes. */
export function numbered<T>(before: ReadonlyMap<T, number>, all: Iterable<T>): Map<T, number> {
  const numbers = new Map<T, number>();
  const wanted = new Set(all);
  for (const one of wanted) {
    const known = before.get(one);
    if (known !== undefined) numbers.set(one, known);
  }
  const taken = new Set(numbers.values());
  let free = 0;
  for (const one of wanted) {
    if (numbers.has(one)) continue;
    while (taken.has(free)) free += 1;
    taken.add(free);
    numbers.set(one, free);
  }
  return numbers;
}

/** Places that rise in the order of a list. One that comes in between takes its place there; all are given anew where there is no room for it. */
export function placed<T>(before: ReadonlyMap<T, number>, all: readonly T[]): Map<T, number> {
  const places = new Map<T, number>();
  let last = -1;
  for (const [index, one] of all.entries()) {
    const known = before.get(one);
    const place = known !== undefined && known > last ? known : between(last, nextOf(index));
    if (place === null) return new Map(all.map((each, at) => [each, at]));
    places.set(one, place);
    last = place;
  }
  return places;

  function nextOf(index: number): number {
    const later = all.slice(index + 1).find((one) => (before.get(one) ?? last) > last);
    return (later === undefined ? undefined : before.get(later)) ?? Number.POSITIVE_INFINITY;
  }
}

function between(last: number, next: number): number | null {
  const whole = Math.floor(last) + 1;
  const place = whole < next ? whole : (last + next) / 2;
  return place > last && place < next ? place : null;
}
