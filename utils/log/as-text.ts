/** The log as she reads and copies it: what runs, then each day with a line for each thing that happened. */
import type { Entry } from './ring';

export type Wording = {
  /** What runs here: the product's version, the browser's, the system. */
  readonly heading: string;
  readonly dayOf: (at: number) => string;
  readonly timeOf: (at: number) => string;
};

export function asText(entries: readonly Entry[], { heading, dayOf, timeOf }: Wording): string {
  const lines = [heading];
  let lastDay = '';
  for (const { at, what, times } of entries) {
    const day = dayOf(at);
    if (day !== lastDay) lines.push('', day);
    lastDay = day;
    lines.push(`${timeOf(at)}  ${what}${times > 1 ? ` (${times} times)` : ''}`);
  }
  return `${lines.join('\n')}\n`;
}
