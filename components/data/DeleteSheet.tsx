/** Everything goes, when she says so twice; for a minute there is a way back. */
import { useRef } from 'preact/hooks';
import { sentences, t } from '../../utils/browser/i18n';
import { DeleteDialog } from './DeleteDialog';
import type { Saved } from './saved-in-words';
import './data.css';

export type DeleteSheetProps = {
  readonly saved: Saved | null;
  /** One that is loosened from tomorrow on alone. */
  readonly hasFirmLimit: boolean;
  readonly onSave: () => void;
  readonly onDelete: () => void;
};

export function DeleteSheet({ saved, hasFirmLimit, onSave, onDelete }: DeleteSheetProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  return (
    <section class="data sheet" aria-labelledby="delete-title">
      <h2 id="delete-title">{t('data.delete')}</h2>
      <p>{sentences(t('data.whatGoes'), hasFirmLimit ? t('data.firmLimitsGo') : '')}</p>
      <p class="soft">{t('data.wayBack')}</p>
      <div class="data-row">
        <button
          type="button"
          class="button"
          aria-haspopup="dialog"
          onClick={() => dialog.current?.showModal()}
        >
          {t('data.deleteAsk')}
        </button>
      </div>
      <DeleteDialog
        dialog={dialog}
        saved={saved}
        onSave={onSave}
        onDelete={() => {
          dialog.current?.close();
          onDelete();
        }}
      />
    </section>
  );
}
