/** The copies that Full Cup makes by itself: looked at first, then gone back to, and undone as easily. */
import type { ComponentChildren } from 'preact';
import { t } from '../../utils/browser/i18n';
import type { BackupSummary } from '../../utils/snapshot/backup';
import { CopyPreview } from './CopyPreview';
import { copyInWords } from './copy-in-words';
import type { LookingBack } from './looking-back';
import { type Saved, savedInWords } from './saved-in-words';
import { dayAndTimeFirst } from './when';
import './data.css';

export type CopiesSheetProps = {
  /** Newest first; null until they have been read. */
  readonly copies: readonly BackupSummary[] | 'unreadable' | null;
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

export const COPIES_TITLE_ID = 'copies-title';

/** The id of the button of a copy, for the focus. */
export function copyId(takenAt: number): string {
  return `copy-${takenAt}`;
}

export function CopiesSheet(props: CopiesSheetProps) {
  const { copies, lookingBack, saved, children } = props;
  return (
    <section class="data sheet" aria-labelledby={COPIES_TITLE_ID}>
      <h2 id={COPIES_TITLE_ID} tabIndex={-1}>
        {t('copies.title')}
      </h2>
      {copies === 'unreadable' && <p>{t('copies.unreadable')}</p>}
      {copies !== null && copies !== 'unreadable' && <Copies {...props} copies={copies} />}
      <p class="data-status" data-said>
        {saved === null ? statusInWords(lookingBack) : savedInWords(saved)}
      </p>
      {children}
    </section>
  );
}

function Copies(props: CopiesSheetProps & { readonly copies: readonly BackupSummary[] }) {
  const { copies, lookingBack, now, onLook, onLeave, onGoBack, onSave } = props;
  if (copies.length === 0) return <p>{t('copies.none')}</p>;
  const opened = lookingBack.kind === 'seen' ? lookingBack.takenAt : null;
  return (
    <>
      <p>{t('copies.intro')}</p>
      <ul class="copies">
        {copies.map((copy) => (
          <li key={copy.takenAt}>
            <button
              id={copyId(copy.takenAt)}
              type="button"
              class="copy"
              aria-expanded={copy.takenAt === opened}
              onClick={() => (copy.takenAt === opened ? onLeave() : onLook(copy.takenAt))}
            >
              <span class="copy-when">{dayAndTimeFirst(copy.takenAt, now)}</span>
              <span class="soft">{copyInWords(copy)}</span>
            </button>
            {lookingBack.kind === 'seen' && copy.takenAt === opened && (
              <CopyPreview
                takenAt={copy.takenAt}
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
      return t('copies.looking');
    case 'unreadable':
      return t('copies.unreadable');
    case 'on-its-way':
      return t('copies.goingBack');
    case 'gone':
      return t('copies.gone');
    case 'undone':
      return t('data.undone');
  }
}
