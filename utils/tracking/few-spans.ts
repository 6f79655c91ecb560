/** Keeps a day's strip short: the two closest neighbours of one kind become one, and no minute is lost. */
import { type CountedSpan, isSameKind, joined } from './spans';

/** So many tell of a day; the record stays small. */
export const MAX_SPANS = 120;

export function fewEnough(spans: readonly CountedSpan[]): readonly CountedSpan[] {
  let few = spans;
  while (few.length > MAX_SPANS) {
    const fewer = withOneLess(few);
    if (fewer === few) break;
    few = fewer;
  }
  return few;
}

/** The last one is left alone: it is still growing. */
function withOneLess(spans: readonly CountedSpan[]): readonly CountedSpan[] {
  let closest: { readonly first: number; readonly second: number; readonly ms: number } | null =
    null;
  for (const [first, one] of spans.entries()) {
    const second = spans.findIndex((other, at) => at > first && isSameKind(one, other));
    const other = spans[second];
    if (other === undefined || second === spans.length - 1) continue;
    const ms = Math.abs(other.fromAt - one.toAt);
    if (closest === null || ms < closest.ms) closest = { first, second, ms };
  }
  if (closest === null) return spans;
  const { first, second } = closest;
  const [one, other] = [spans[first], spans[second]];
  if (one === undefined || other === undefined) return spans;
  return spans.flatMap((span, at) => {
    if (at === second) return [];
    return at === first ? [joined(one, other)] : [span];
  });
}
