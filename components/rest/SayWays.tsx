/** Ways to say her sentence, one as good as the other: a tap on any of them is the same yes. */
import { useState } from 'preact/hooks';
import { t } from '../../utils/browser/i18n';
import './rest.css';
import './SayWays.css';

const MORE_WAYS = ['whisperedIt', 'typeIt', 'handOnHeart'] as const;

export function SayWays(props: { readonly onSaid: () => void; readonly onType: () => void }) {
  const [hasMore, setHasMore] = useState(false);
  return (
    <div class="rest-buttons say-ways">
      {hasMore ? (
        MORE_WAYS.map((way) => (
          <button
            key={way}
            type="button"
            class="button"
            onClick={way === 'typeIt' ? props.onType : props.onSaid}
          >
            {t(`rest.${way}`)}
          </button>
        ))
      ) : (
        <>
          <button type="button" class="button" onClick={props.onSaid}>
            {t('rest.saidIt')}
          </button>
          <button type="button" class="button text" onClick={() => setHasMore(true)}>
            {t('rest.moreWays')}
          </button>
        </>
      )}
    </div>
  );
}
