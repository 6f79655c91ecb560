/** What her pauses did in the last four weeks, and how sure that is. */
import { locale, sentences, t } from '../../utils/browser/i18n';
import { isTooEarly, type PauseFigures } from '../../utils/insights/pauses';
import { type Share, wilson } from '../../utils/insights/wilson';
import { minutesInWords } from '../../utils/words/lengths';
import './wide-table.css';

export function PausesSheet({ figures }: { readonly figures: PauseFigures }) {
  const { taken, left, kept, back } = figures;
  const rows: readonly (readonly [string, Share])[] = [
    [t('insights.pauses.taken'), taken],
    [t('insights.pauses.left'), left],
    [t('insights.pauses.kept'), kept],
    ...back.map(
      ({ minutes, share }) =>
        [t('insights.pauses.back', [minutesInWords(minutes)]), share] as const,
    ),
  ];
  const known = rows.filter(([, { all }]) => all > 0);
  if (known.length === 0) return null;
  return (
    <section class="sheet" aria-labelledby="pauses-heading">
      <h2 id="pauses-heading">{t('insights.pauses.title')}</h2>
      {left.all > 0 && (
        <p>
          {sentences(
            t('insights.pauses.leftAfter', left.all, [number(left.hits), number(left.all)]),
            isTooEarly(left)
              ? t('insights.pauses.tooEarly')
              : t('insights.pauses.likely', ends(left)),
          )}
        </p>
      )}
      <details>
        <summary>{t('insights.pauses.table')}</summary>
        <div class="wide-table">
          <table>
            <thead>
              <tr>
                <th scope="col">{t('insights.pauses.what')}</th>
                <th scope="col">{t('insights.pauses.howOften')}</th>
                <th scope="col">{t('insights.pauses.range')}</th>
              </tr>
            </thead>
            <tbody>
              {known.map(([name, share]) => (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  <td>{t('welcome.step', [number(share.hits), number(share.all)])}</td>
                  <td>{isTooEarly(share) ? t('insights.pauses.early') : rangeInWords(share)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </section>
  );
}

function number(count: number): string {
  return new Intl.NumberFormat(locale()).format(count);
}

/** "27% – 81%". */
function rangeInWords(share: Share): string {
  const { from, to } = wilson(share);
  return percent().formatRange(from, to);
}

/** "27%" and "81%". */
function ends(share: Share): [string, string] {
  const { from, to } = wilson(share);
  return [percent().format(from), percent().format(to)];
}

function percent(): Intl.NumberFormat {
  return new Intl.NumberFormat(locale(), { style: 'percent' });
}
