/** All that is kept, in one file of hers. */
import { t } from '../../utils/browser/i18n';
import { type Alone, type PlainFile, type Saved, savedInWords } from './saved-in-words';
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
      <AloneRow
        words={t('data.minutesAlone')}
        isForReading={false}
        onSave={(as) => onSaveAlone('minutes', as)}
      />
    </section>
  );
}

type AloneRowProps = {
  readonly words: string;
  readonly isForReading?: boolean;
  readonly onSave: (as: PlainFile) => void;
};

function AloneRow({ words, isForReading = true, onSave }: AloneRowProps) {
  return (
    <fieldset class="data-row" aria-label={words}>
      <span class="soft">{words}</span>
      {isForReading && (
        <button type="button" class="button text" onClick={() => onSave('md')}>
          {t('data.asMarkdown')}
        </button>
      )}
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
