/** What the page of wins took, as a table: medians of both, their ratio in each round, and how far those lie apart. */
import { inColumns } from './columns';
import { median } from './result';
import { MEASURES, type TimedPage } from './wins-page';

export type Round = { readonly single: TimedPage; readonly years: TimedPage };

const HEAD = ['', 'one win', 'ten years', 'ratio', 'range of ratios'] as const;

export function tableOfWins(rounds: readonly Round[]): string {
  const rows = [...MEASURES, 'nodes' as const].map((measure) => {
    const single = rounds.map((round) => round.single[measure]);
    const years = rounds.map((round) => round.years[measure]);
    const ratios = years.map((value, index) => value / (single[index] ?? Number.NaN));
    const unit = measure === 'nodes' ? '' : ' ms';
    const figure = (values: readonly number[]) => `${median(values).toFixed(0)}${unit}`;
    const range = `${Math.min(...ratios).toFixed(2)} … ${Math.max(...ratios).toFixed(2)}`;
    return [measure, figure(single), figure(years), median(ratios).toFixed(2), range];
  });
  return inColumns([HEAD, ...rows]);
}
