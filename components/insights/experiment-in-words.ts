/** What an experiment came to, in words: how often and how long in both arms, and between which values the difference lies. */
import { locale, sentences, t } from '../../utils/browser/i18n';
import type { Result } from '../../utils/insights/experiment/result';
import { shortLength } from '../../utils/words/lengths';

/** She left within two minutes. */
export function leftInWords({
  asks,
  silent,
  range,
  isTold,
  difference,
}: NonNullable<Result['left']>) {
  const counts = [asks.hits, asks.all, silent.hits, silent.all].map(number) as Four;
  const [from, to] = [range.from, range.to].map((share) => Math.round(share * 100)) as Two;
  return sentences(
    t('insights.experiment.left', counts),
    differenceInWords(LEFT, { from, to }, isTold, difference, number),
  );
}

/** How long she stayed on. */
export function stayedInWords({
  asks,
  silent,
  range,
  isTold,
  difference,
}: NonNullable<Result['stayed']>) {
  return sentences(
    t('insights.experiment.stayed', [shortLength(asks), shortLength(silent)]),
    differenceInWords(STAYED, range, isTold, difference, shortLength),
  );
}

type Two = [number, number];
type Four = [string, string, string, string];

const LEFT = {
  more: 'insights.experiment.leftMore',
  less: 'insights.experiment.leftLess',
  same: 'insights.experiment.leftSame',
} as const;
const STAYED = {
  more: 'insights.experiment.stayedLonger',
  less: 'insights.experiment.stayedShorter',
  same: 'insights.experiment.stayedSame',
} as const;

/** Told or not, by its range alone where that has both sides in it. */
function differenceInWords(
  keys: typeof LEFT | typeof STAYED,
  { from, to }: { readonly from: number; readonly to: number },
  isTold: boolean,
  difference: number,
  inWords: (amount: number) => string,
): string {
  const [least, most] = [
    Math.min(Math.abs(from), Math.abs(to)),
    Math.max(Math.abs(from), Math.abs(to)),
  ];
  if (!isTold) return t(keys.same, [inWords(Math.max(0, -from)), inWords(Math.max(0, to))]);
  return t(difference > 0 ? keys.more : keys.less, [inWords(least), inWords(most)]);
}

function number(count: number): string {
  return new Intl.NumberFormat(locale()).format(count);
}
