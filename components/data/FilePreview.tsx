/** What a file would do, before it does anything; then yes or no. */
import { t } from '../../utils/browser/i18n';
import type { Day } from '../../utils/time/day';
import type { Previewed } from './bringing-in';
import { PreviewPanel } from './PreviewPanel';
import { leftInWords, previewInWords } from './preview-in-words';

export const PREVIEW_ID = 'what-the-file-would-bring';

export type FilePreviewProps = {
  readonly previewed: Previewed;
  readonly today: Day;
  readonly onBringIn: () => void;
  readonly onLeave: () => void;
};

export function FilePreview({ previewed, today, onBringIn, onLeave }: FilePreviewProps) {
  const { name, preview, left } = previewed;
  const news = previewInWords(preview, today);
  const hasNews = news.length > 0;
  return (
    <PreviewPanel
      id={PREVIEW_ID}
      title={t(hasNews ? 'data.wouldDo' : 'data.nothingNew', [name])}
      lines={[...news, ...leftInWords(left, today)]}
      note={hasNews ? t('data.backupFirst') : null}
    >
      {hasNews && (
        <button type="button" class="button main" onClick={onBringIn}>
          {t('data.bringItIn')}
        </button>
      )}
      <button type="button" class="button" onClick={onLeave}>
        {t(hasNews ? 'common.cancel' : 'common.close')}
      </button>
    </PreviewPanel>
  );
}
