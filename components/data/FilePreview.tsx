/** What a file would do, before it does anything; then yes or no. */
import { t } from '../../utils/browser/i18n';
import type { Day } from '../../utils/time/day';
import type { Previewed } from './bringing-in';
import { previewInWords } from './preview-in-words';

export const PREVIEW_ID = 'what-the-file-would-bring';

export type FilePreviewProps = {
  readonly previewed: Previewed;
  readonly today: Day;
  readonly onBringIn: () => void;
  readonly onLeave: () => void;
};

export function FilePreview({ previewed, today, onBringIn, onLeave }: FilePreviewProps) {
  const { name, preview } = previewed;
  const lines = previewInWords(preview, today);
  return (
    <section class="data-preview" aria-labelledby={PREVIEW_ID}>
      {lines.length === 0 ? (
        <h3 id={PREVIEW_ID} tabIndex={-1}>
          {t('data.nothingNew', [name])}
        </h3>
      ) : (
        <>
          <h3 id={PREVIEW_ID} tabIndex={-1}>
            {t('data.wouldDo', [name])}
          </h3>
          <ul class="data-lines">
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <p class="soft">{t('data.backupFirst')}</p>
        </>
      )}
      <div class="data-row">
        {lines.length > 0 && (
          <button type="button" class="button main" onClick={onBringIn}>
            {t('data.bringItIn')}
          </button>
        )}
        <button type="button" class="button" onClick={onLeave}>
          {t(lines.length > 0 ? 'data.leaveIt' : 'options.close')}
        </button>
      </div>
    </section>
  );
}
