/** Four ways to say her sentence, one as good as the other: a tap on any of them is the same yes. */
import { t } from '../../utils/browser/i18n';

const WAYS = ['saidIt', 'whisperedIt', 'typeIt', 'handOnHeart'] as const;

export function SayWays(props: {
  readonly onSaid: () => void;
  readonly onType: () => void;
  readonly onChange: () => void;
}) {
  return (
    <>
      <p class="soft say-how">{t('rest.howToSay')}</p>
      <div class="rest-buttons say-ways">
        {WAYS.map((way) => (
          <button
            key={way}
            type="button"
            class="button"
            onClick={way === 'typeIt' ? props.onType : props.onSaid}
          >
            {t(`rest.${way}`)}
          </button>
        ))}
      </div>
      <button type="button" class="button text say-change" onClick={props.onChange}>
        {t('rest.changeWords')}
      </button>
    </>
  );
}
