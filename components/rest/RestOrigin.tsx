/** What becomes of the page she came from: it is as she left it, or one tap closes it as well. */
import { t } from '../../utils/browser/i18n';
import type { Origin, OriginTab } from '../../utils/rests/rest';
import { EMAIL } from '../../utils/sites/group';
import { useFocusOn } from './use-focus-on';

export function RestOrigin(props: {
  readonly from: Origin | null;
  readonly tab: OriginTab;
  readonly onClose: () => void;
}) {
  const { from, tab, onClose } = props;
  const words = useFocusOn<HTMLParagraphElement>(tab);
  // Nothing of mail is said to somebody who didn't come from there.
  if (from === null) return <p />;
  const isMail = from.groupId === EMAIL;
  return (
    <div class="rest-origin">
      <p ref={words} tabIndex={-1} class="soft" role="status">
        {tabInWords(tab, isMail)}
      </p>
      {tab === 'open' && (
        <button type="button" class="button text" onClick={onClose}>
          {isMail ? t('rest.closeMailToo') : t('rest.closePageToo')}
        </button>
      )}
    </div>
  );
}

function tabInWords(tab: OriginTab, isMail: boolean): string {
  switch (tab) {
    case 'open':
      return isMail ? t('rest.mailAsYouLeftIt') : t('rest.pageAsYouLeftIt');
    case 'closed':
      return isMail ? t('rest.mailClosed') : t('rest.pageClosed');
    case 'elsewhere':
      return isMail ? t('rest.mailElsewhere') : t('rest.pageElsewhere');
    case 'unknown':
      return '';
  }
}
