/** Asks once more before everything goes. Keeping it all is one key away: Escape, or the button with the focus. */
import type { RefObject } from 'preact';
import { t } from '../../utils/browser/i18n';
import { type Saved, savedInWords } from './saved-in-words';
import './DeleteDialog.css';
import './data.css';

export type DeleteDialogProps = {
  readonly dialog: RefObject<HTMLDialogElement | null>;
  readonly saved: Saved | null;
  readonly onSave: () => void;
  readonly onDelete: () => void;
};

export function DeleteDialog({ dialog, saved, onSave, onDelete }: DeleteDialogProps) {
  return (
    <dialog
      ref={dialog}
      class="data-dialog"
      aria-labelledby="delete-question"
      aria-describedby="delete-goes"
    >
      <h2 id="delete-question" class="voice">
        {t('data.deleteQuestion')}
      </h2>
      <div id="delete-goes">
        <p>{t('data.whatGoes')}</p>
        <p class="soft">{t('data.wayBack')}</p>
      </div>
      <div class="data-row">
        <button type="button" class="button text" onClick={onSave}>
          {t('data.saveFirst')}
        </button>
        <p class="data-status soft" data-said>
          {saved === null ? '' : savedInWords(saved)}
        </p>
      </div>
      {/* Both of one size: neither is the better answer. */}
      <div class="data-answers">
        <button type="button" class="button" autofocus onClick={() => dialog.current?.close()}>
          {t('data.keepAll')}
        </button>
        <button type="button" class="button" onClick={onDelete}>
          {t('data.delete')}
        </button>
      </div>
    </dialog>
  );
}
