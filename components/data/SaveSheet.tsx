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
  readonly onSaveAlone: (what: Alone, as: PlainFile) => void;
};

/** What there are files of by itself, and as what: for other programs, and for reading. */
export type Alone = 'wins' | 'let-goes';
export type PlainFile = 'csv' | 'md';

export function SaveSheet(props: SaveSheetProps) {
  const { winsCount, saved, lastSavedAt, now, onSave, onSaveAlone } = props;
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
        <AloneRow words={t('data.winsAlone')} onSave={(as) => onSaveAlone('wins', as)} />
      )}
      <AloneRow words={t('data.letGoesAlone')} onSave={(as) => onSaveAlone('let-goes', as)} />
    </section>
  );
}

function AloneRow(props: { readonly words: string; readonly onSave: (as: PlainFile) => void }) {
  const { words, onSave } = props;
  return (
    <fieldset class="data-row" aria-label={words}>
      <span class="soft">{words}</span>
      <button type="button" class="button text" onClick={() => onSave('md')}>
        {t('data.asMarkdown')}
      </button>
      <button type="button" class="button text" onClick={() => onSave('csv')}>
        {t('data.asTable')}
      </button>
    </fieldset>
  );
}

function contents(winsCount: number | null): string {
  if (winsCount === null || winsCount === 0) return t('data.inFile');
  return t('data.inFileWithWins', winsCount);
}
