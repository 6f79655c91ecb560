/** On what her minutes went, the most first: a name, a bar and a length for each, and all of them as a table. */
import { t } from '../../utils/browser/i18n';
import { firstAndOthers, type Sum } from '../../utils/insights/shares';
import { shortLength } from '../../utils/words/lengths';
import { WhenOpen } from '../wins/WhenOpen';
import { heightOf } from './geometry';
import './ShareBars.css';
import './wide-table.css';

export type ShareBarsProps = {
  readonly sums: readonly Sum[];
  readonly nameOf: (name: string) => string;
  /** Above the names in the table. */
  readonly heading: string;
  /** What opens the table of all of them, where some stand here as others. */
  readonly allWords: string;
};

const DRAWN = 10;

export function ShareBars({ sums, nameOf, heading, allWords }: ShareBarsProps) {
  const { first, others, othersMs } = firstAndOthers(sums, DRAWN);
  const mostMs = first[0]?.ms ?? 0;
  return (
    <>
      <ul class="share-bars">
        {first.map(({ name, ms }) => (
          <ShareBar key={name} name={nameOf(name)} ms={ms} mostMs={mostMs} />
        ))}
        {/* All of them together are no bar beside those of one. */}
        {others > 0 && (
          <li class="share-bar">
            <span>{t('data.more', others)}</span>
            <span class="share-bar-length soft">{shortLength(othersMs)}</span>
          </li>
        )}
      </ul>
      {others > 0 && (
        <WhenOpen
          words={allWords}
          draw={() => (
            <div class="wide-table">
              <table>
                <thead>
                  <tr>
                    <th scope="col">{heading}</th>
                    <th scope="col">{t('insights.further.time')}</th>
                  </tr>
                </thead>
                <tbody>
                  {sums.map(({ name, ms }) => (
                    <tr key={name}>
                      <th scope="row">
                        <bdi>{nameOf(name)}</bdi>
                      </th>
                      <td>{shortLength(ms)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )}
        />
      )}
    </>
  );
}

/** Its length stands beside it: the bar is for the eyes alone. */
function ShareBar(props: { readonly name: string; readonly ms: number; readonly mostMs: number }) {
  const { name, ms, mostMs } = props;
  return (
    <li class="share-bar">
      <span class="share-bar-name">
        <bdi>{name}</bdi>
      </span>
      <span class="share-bar-length soft">{shortLength(ms)}</span>
      <i
        class="share-bar-fill"
        style={{ inlineSize: `${(heightOf(ms, mostMs) * 100).toFixed(2)}%` }}
      />
    </li>
  );
}
