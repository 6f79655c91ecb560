/** What has become of the page she came from: it is as she left it, or she has closed it herself. */
import { t } from '../../utils/browser/i18n';
import type { Origin, OriginTab } from '../../utils/rests/rest';
import { EMAIL } from '../../utils/sites/group';

/** Nothing of mail is said to somebody who didn't come from there. */
export function RestOrigin(props: { readonly from: Origin | null; readonly tab: OriginTab }) {
  const { from, tab } = props;
  return (
    <p class="soft" data-said>
      {from !== null && tabInWords(tab, from.groupId === EMAIL)}
    </p>
  );
}

function tabInWords(tab: OriginTab, isMail: boolean): string {
  if (tab === 'open') return isMail ? t('rest.mailAsYouLeftIt') : t('rest.pageAsYouLeftIt');
  if (tab === 'closed') return isMail ? t('rest.mailClosed') : t('rest.pageClosed');
  return '';
}
