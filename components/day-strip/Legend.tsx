/** What the shapes on the strip mean, in words; of those that are on it today. */
import { t } from '../../utils/browser/i18n';
import type { Entry } from './entries';
import './Legend.css';
import './day-mark.css';

const MEANINGS = ['counted', 'struck', 'call', 'resting', 'away'] as const;
type Meaning = (typeof MEANINGS)[number];

export function Legend({ entries }: { readonly entries: readonly Entry[] }) {
  const present = new Set<Meaning>(entries.map(meaningOf));
  return (
    <ul class="day-legend small soft" aria-hidden="true">
      {MEANINGS.filter((meaning) => present.has(meaning)).map((meaning) => (
        <li key={meaning}>
          <Swatch meaning={meaning} />
          {t(`insights.legend.${meaning}`)}
        </li>
      ))}
    </ul>
  );
}

/** The shape of an entry beside its words. */
export function EntrySwatch({ entry }: { readonly entry: Entry }) {
  return <Swatch meaning={meaningOf(entry)} />;
}

function Swatch({ meaning }: { readonly meaning: Meaning }) {
  return <span class={`day-swatch day-mark ${meaning}`} aria-hidden="true" />;
}

function meaningOf(entry: Entry): Meaning {
  switch (entry.kind) {
    case 'counted':
      return entry.span.struck ? 'struck' : 'counted';
    case 'resting':
    case 'call':
      return entry.kind;
    case 'gap':
      return 'away';
  }
}
