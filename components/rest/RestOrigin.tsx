/** What becomes of the page she came from: it is as she left it, or one tap closes it as well. */
import { t } from '../../utils/browser/i18n';
import type { Resting } from '../../utils/rests/rest';
import { EMAIL } from '../../utils/sites/group';
import { useFocusOn } from './use-focus-on';

export function RestOrigin(props: { readonly rest: Resting; readonly onClose: () => void }) {
  const { rest, onClose } = props;
  const words = useFocusOn<HTMLParagraphElement>(String(rest.isClosed));
  // Nothing of mail is said to somebody who didn't come from there.
  if (rest.from === null) return <p />;
  const isMail = rest.from.groupId === EMAIL;
  return (
    <div class="rest-origin">
      <p ref={words} tabIndex={-1} class="soft" role="status">
        {rest.isClosed
          ? isMail
            ? t('rest.mailClosed')
            : t('rest.pageClosed')
          : isMail
            ? t('rest.mailAsYouLeftIt')
            : t('rest.pageAsYouLeftIt')}
      </p>
      {!rest.isClosed && (
        <button type="button" class="button text" onClick={onClose}>
          {isMail ? t('rest.closeMailToo') : t('rest.closePageToo')}
        </button>
      )}
    </div>
  );
}
