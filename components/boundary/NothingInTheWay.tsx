/** The boundary page where nothing stands: it was left open, or opened by hand. */
import { t } from '../../utils/browser/i18n';
import { StillLife } from '../StillLife';
import '../rest/rest.css';

export function NothingInTheWay(props: { readonly onClose: () => void }) {
  return (
    <StillLife fullness={0} silhouette="over">
      <h1 class="voice rest-title">{t('boundary.nothing')}</h1>
      <div class="rest-buttons">
        <button type="button" class="button main" onClick={props.onClose}>
          {t('rest.closeThis')}
        </button>
      </div>
    </StillLife>
  );
}
