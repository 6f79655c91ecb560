/** The backups that Full Cup makes by itself: looked at first, then gone back to, and undone as easily. */
import type { ComponentChildren } from 'preact';
import { t } from '../../utils/browser/i18n';
import type { BackupSummary } from '../../utils/snapshot/backup';
import { BackupPreview } from './BackupPreview';
import { backupInWords } from './backup-in-words';
import type { LookingBack } from './looking-back';
import { type Saved, savedInWords } from './saved-in-words';
import { dayAndTimeFirst } from './when';
import './data.css';
import './BackupsSheet.css';

export type BackupsSheetProps = {
  /** Newest first; null until they have been read. */
  readonly backups: readonly BackupSummary[] | 'unreadable' | null;
  readonly lookingBack: LookingBack;
  /** What became of saving one of them as a file. */
  readonly saved: Saved | null;
  readonly now: number;
  readonly onLook: (takenAt: number) => void;
  readonly onLeave: () => void;
  readonly onGoBack: () => void;
  readonly onSave: () => void;
  /** What there is to say once she has gone back. */
  readonly children?: ComponentChildren;
};

export const BACKUPS_TITLE_ID = 'backups-title';

/** The id of the button of a backup, for the focus. */
export function backupId(takenAt: number): string {
  return `backup-${takenAt}`;
}

export function BackupsSheet(props: BackupsSheetProps) {
  const { backups, lookingBack, saved, children } = props;
  return (
    <section class="data sheet" aria-labelledby={BACKUPS_TITLE_ID}>
      <h2 id={BACKUPS_TITLE_ID} tabIndex={-1}>
        {t('backups.title')}
      </h2>
      {backups === 'unreadable' && <p>{t('backups.unreadable')}</p>}
      {backups !== null && backups !== 'unreadable' && <Backups {...props} backups={backups} />}
      <p class="data-status" data-said>
        {saved === null ? statusInWords(lookingBack) : savedInWords(saved)}
      </p>
      {children}
    </section>
  );
}

function Backups(props: BackupsSheetProps & { readonly backups: readonly BackupSummary[] }) {
  const { backups, lookingBack, now, onLook, onLeave, onGoBack, onSave } = props;
  if (backups.length === 0) return <p>{t('backups.none')}</p>;
  const opened = lookingBack.kind === 'seen' ? lookingBack.takenAt : null;
  return (
    <>
      <p>{t('backups.intro')}</p>
      <ul class="backups">
        {backups.map((backup) => (
          <li key={backup.takenAt}>
            <button
              id={backupId(backup.takenAt)}
              type="button"
              class="backup"
              aria-expanded={backup.takenAt === opened}
              onClick={() => (backup.takenAt === opened ? onLeave() : onLook(backup.takenAt))}
            >
              <span class="backup-when">{dayAndTimeFirst(backup.takenAt, now)}</span>
              <span class="soft">{backupInWords(backup)}</span>
            </button>
            {lookingBack.kind === 'seen' && backup.takenAt === opened && (
              <BackupPreview
                takenAt={backup.takenAt}
                preview={lookingBack.preview}
                now={now}
                onGoBack={onGoBack}
                onSave={onSave}
                onLeave={onLeave}
              />
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function statusInWords(lookingBack: LookingBack): string {
  switch (lookingBack.kind) {
    case 'none':
    case 'seen':
      return '';
    case 'looking':
      return t('backups.looking');
    case 'unreadable':
      return t('backups.unreadable');
    case 'on-its-way':
      return t('backups.goingBack');
    case 'gone':
      return t('backups.gone');
    case 'undone':
      return t('data.undone');
  }
}
