/** The boundary page where nothing stands: it was left open, or opened by hand. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../../utils/browser/i18n';
import { focusWhenShown } from '../focus-when-shown';
import { StillLife } from '../StillLife';
import '../rest/rest.css';

export function NothingInTheWay(props: { readonly onClose: () => void }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(
    () => (heading.current === null ? undefined : focusWhenShown(heading.current)),
    [],
  );
  return (
    <StillLife fullness={0} silhouette="over">
      <h1 ref={heading} tabIndex={-1} class="voice rest-title">
        {t('boundary.nothing')}
      </h1>
      <div class="rest-buttons">
        <button type="button" class="button main" onClick={props.onClose}>
          {t('rest.closeThis')}
        </button>
      </div>
    </StillLife>
  );
}
