/** Keeps a day's strip short: the two closest neighbours of one kind become one, and no minute is lost. */
import { type CountedSpan, isSameGroup, isSameKind, joined } from './spans';

/** So many tell of a day; the record stays small. */
export const MAX_SPANS = 100;

type Pair = { readonly first: number; readonly second: number; readonly ms: number };

export function fewEnough(spans: readonly CountedSpan[]): readonly CountedSpan[] {
  let few = spans;
  while (few.length > MAX_SPANS) {
    // Of more sites in a day than there are spans, some are told together.
    const closest = closestPair(few, isSameKind) ?? closestPair(few, isSameGroup);
    if (closest === null) break;
    few = withOneFor(few, closest);
  }
  return few;
}

/** Neighbours may have others between them. The last span is left alone: it is still growing. */
function closestPair(
  spans: readonly CountedSpan[],
  isAlike: (one: CountedSpan, other: CountedSpan) => boolean,
): Pair | null {
  let closest: Pair | null = null;
  for (const [second, other] of spans.slice(0, -1).entries()) {
    const first = spans.slice(0, second).findLastIndex((one) => isAlike(one, other));
    const one = spans[first];
    if (one === undefined) continue;
    const ms = Math.abs(other.fromAt - one.toAt);
    if (closest === null || ms < closest.ms) closest = { first, second, ms };
  }
  return closest;
}

function withOneFor(
  spans: readonly CountedSpan[],
  { first, second }: Pair,
): readonly CountedSpan[] {
  return spans.flatMap((span, at) => {
    if (at === second) return [];
    const other = spans[second];
    return at === first && other !== undefined ? [joined(span, other)] : [span];
  });
}
