/** The same in figures: how often each thing happened, and what is likely over time. */
import { locale, t } from '../../utils/browser/i18n';
import { isTooEarly, LONGEST_STAY_MINUTES, type PauseFigures } from '../../utils/insights/pauses';
import { type Share, wilson } from '../../utils/insights/wilson';
import { MINUTE_MS } from '../../utils/time/duration';
import { minutesInWords, shortLength, shortMinutes } from '../../utils/words/lengths';
import './wide-table.css';

export type NamedFigures = {
  /** Null where they are of all. */
  readonly name: string | null;
  readonly figures: PauseFigures;
};

type Row = { readonly what: string; readonly howOften: string; readonly range: string };

export function PausesTable({ parts }: { readonly parts: readonly NamedFigures[] }) {
  const shown = parts.map(({ name, figures }) => ({ name, rows: rowsOf(figures) }));
  const known = shown.filter(({ rows }) => rows.length > 0);
  if (known.length === 0) return null;
  return (
    <div class="wide-table">
      <table>
        <thead>
          <tr>
            <th scope="col">{t('insights.pauses.what')}</th>
            <th scope="col">{t('insights.pauses.howOften')}</th>
            <th scope="col">{t('insights.pauses.range')}</th>
          </tr>
        </thead>
        {known.map(({ name, rows }) => (
          <tbody key={name ?? ''}>
            {name !== null && (
              <tr>
                <th class="table-part" colSpan={3} scope="rowgroup">
                  <bdi>{name}</bdi>
                </th>
              </tr>
            )}
            {rows.map(({ what, howOften, range }) => (
              <tr key={what}>
                <th scope="row">{what}</th>
                <td>{howOften}</td>
                <td>{range}</td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

/** Of what nothing is known nothing is said. */
function rowsOf(figures: PauseFigures): readonly Row[] {
  const { taken, left, stayed, kept, better, worse, back } = figures;
  const stayedFor =
    stayed === null
      ? []
      : [
          {
            what: t('insights.pauses.stayed'),
            howOften: stayInWords(stayed.middle),
            range: t('insights.pauses.between', [stayInWords(stayed.from), stayInWords(stayed.to)]),
          },
        ];
  return [
    ...row(t('insights.pauses.taken'), taken),
    ...row(t('insights.pauses.left'), left),
    ...stayedFor,
    ...row(t('insights.pauses.kept'), kept),
    ...row(t('insights.pauses.better'), better),
    ...row(t('insights.pauses.worse'), worse),
    ...back.flatMap(({ minutes, share }) =>
      row(t('insights.pauses.back', [minutesInWords(minutes)]), share),
    ),
  ];
}

function row(what: string, share: Share): readonly Row[] {
  if (share.all === 0) return [];
  const number = new Intl.NumberFormat(locale());
  const howOften = t('welcome.step', [number.format(share.hits), number.format(share.all)]);
  return [{ what, howOften, range: isTooEarly(share) ? t('insights.pauses.early') : range(share) }];
}

/** "27% – 81%". */
function range(share: Share): string {
  const { from, to } = wilson(share);
  return new Intl.NumberFormat(locale(), { style: 'percent' }).formatRange(from, to);
}

function stayInWords(ms: number): string {
  if (ms <= LONGEST_STAY_MINUTES * MINUTE_MS) return shortLength(ms);
  return t('insights.pauses.longer', [shortMinutes(LONGEST_STAY_MINUTES)]);
}
