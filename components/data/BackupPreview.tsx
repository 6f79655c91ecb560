/** What going back to a backup would do; then back to it, a file of it, or nothing. */
import { t } from '../../utils/browser/i18n';
import type { GoingBack } from '../../utils/snapshot/going-back';
import { goingBackInWords } from './going-back-in-words';
import { PreviewPanel } from './PreviewPanel';
import { dayAndTime } from './when';

export const BACKUP_PREVIEW_ID = 'what-going-back-would-do';

export type BackupPreviewProps = {
  readonly takenAt: number;
  readonly preview: GoingBack;
  readonly now: number;
  readonly onGoBack: () => void;
  readonly onSave: () => void;
  readonly onLeave: () => void;
};

export function BackupPreview(props: BackupPreviewProps) {
  const { takenAt, preview, now, onGoBack, onSave, onLeave } = props;
  const lines = goingBackInWords(preview);
  const differs = lines.length > 0;
  return (
    <PreviewPanel
      id={BACKUP_PREVIEW_ID}
      title={differs ? t('backups.wouldDo', [dayAndTime(takenAt, now)]) : t('backups.same')}
      lines={lines}
      note={differs ? t('backups.winsStay') : null}
    >
      {differs && (
        <button type="button" class="button main" onClick={onGoBack}>
          {t('backups.goBack')}
        </button>
      )}
      <button type="button" class="button" onClick={onSave}>
        {t('backups.save')}
      </button>
      <button type="button" class="button" onClick={onLeave}>
        {t(differs ? 'common.cancel' : 'common.close')}
      </button>
    </PreviewPanel>
  );
}
