/** All that is kept, in one file of hers. */
import { t } from '../../utils/browser/i18n';
import { type Saved, savedInWords } from './saved-in-words';
import { howLongAgo } from './when';
import './data.css';

export type SaveSheetProps = {
  /** How many wins there are; null until they have been counted. */
  readonly winsCount: number | null;
  readonly saved: Saved | null;
  /** When she last had a file of it, and what time it is now, epoch ms. */
  readonly lastSavedAt: number | null;
  readonly now: number;
  readonly onSave: () => void;
  readonly onSaveWins: (as: WinsFile) => void;
};

/** Files of her wins alone. */
export type WinsFile = 'csv' | 'md';

export function SaveSheet(props: SaveSheetProps) {
  const { winsCount, saved, lastSavedAt, now, onSave, onSaveWins } = props;
  return (
    <section class="data sheet" aria-labelledby="save-title">
      <h2 id="save-title">{t('data.save')}</h2>
      <p>{contents(winsCount)}</p>
      <p class="soft">{t('data.fileIsHers')}</p>
      <p>
        {lastSavedAt === null
          ? t('data.neverSaved')
          : t('data.lastSaved', [howLongAgo(lastSavedAt, now)])}
      </p>
      <div class="data-row">
        <button type="button" class="button" onClick={onSave}>
          {t('data.save')}
        </button>
        <p class="data-status soft" data-said>
          {saved === null ? '' : savedInWords(saved)}
        </p>
      </div>
      {winsCount !== null && winsCount > 0 && (
        <div class="data-row">
          <span class="soft">{t('data.winsAlone')}</span>
          <button type="button" class="button text" onClick={() => onSaveWins('md')}>
            {t('data.asMarkdown')}
          </button>
          <button type="button" class="button text" onClick={() => onSaveWins('csv')}>
            {t('data.asTable')}
          </button>
        </div>
      )}
    </section>
  );
}

function contents(winsCount: number | null): string {
  if (winsCount === null || winsCount === 0) return t('data.inFile');
  return t('data.inFileWithWins', winsCount);
}
