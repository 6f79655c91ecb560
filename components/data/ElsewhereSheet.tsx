/** The limits of another tool come in: a file chosen or dropped, or its text pasted; looked at first, and undone as easily. */
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { sentences, t } from '../../utils/browser/i18n';
import type { PlannedGroup } from '../../utils/elsewhere/plan';
import type { Arriving } from './arriving';
import { ElsewherePreview } from './ElsewherePreview';
import { whyNothingInWords } from './elsewhere-in-words';
import { FileField } from './FileField';
import { useFileDrop } from './use-file-drop';
import './data.css';
import './ElsewhereSheet.css';

export const FOREIGN_FILE_ID = 'file-from-another-tool';

export type ElsewhereSheetProps = {
  readonly arriving: Arriving;
  /** What is shown comes to this. */
  readonly plan: readonly PlannedGroup[];
  readonly asksAbout: number;
  readonly onChoose: (file: File) => void;
  readonly onPaste: (text: string) => void;
  readonly onTick: (key: string, on: boolean) => void;
  readonly onAdd: () => void;
  readonly onLeave: () => void;
  /** What there is to say once they have come in. */
  readonly children?: ComponentChildren;
};

export function ElsewhereSheet(props: ElsewhereSheetProps) {
  const { arriving, plan, asksAbout, onChoose, onPaste, onTick, onAdd, onLeave, children } = props;
  const { sheet, isOver } = useFileDrop(onChoose);
  const isSettled = arriving.kind === 'waiting' || arriving.kind === 'undone';
  return (
    <section
      ref={sheet}
      class={isOver ? 'data sheet dropping' : 'data sheet'}
      data-takes-files
      aria-labelledby="elsewhere-title"
    >
      <h2 id="elsewhere-title">{t('elsewhere.title')}</h2>
      <p>{t('elsewhere.intro')}</p>
      <FileField
        id={FOREIGN_FILE_ID}
        label={t('elsewhere.file')}
        hint={t('elsewhere.orDropList')}
        accept=".json,.txt,.csv,.conf,application/json,text/plain,text/csv"
        isSettled={isSettled}
        onChoose={onChoose}
      />
      <PasteField isSettled={isSettled} onPaste={onPaste} />
      {arriving.kind === 'shown' && (
        <ElsewherePreview
          shown={arriving}
          plan={plan}
          asksAbout={asksAbout}
          onTick={onTick}
          onAdd={onAdd}
          onLeave={onLeave}
        />
      )}
      <p class="data-status" data-said>
        {statusInWords(arriving)}
      </p>
      {children}
    </section>
  );
}

function PasteField(props: {
  readonly isSettled: boolean;
  readonly onPaste: (text: string) => void;
}) {
  const { isSettled, onPaste } = props;
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [isEmpty, setEmpty] = useState(true);
  useEffect(() => {
    // What has come in, or was left, is done with.
    if (!isSettled || field.current === null) return;
    field.current.value = '';
    setEmpty(true);
  }, [isSettled]);
  return (
    <div class="elsewhere-paste">
      <label class="field-label" for={id}>
        {t('elsewhere.paste')}
      </label>
      <textarea
        ref={field}
        id={id}
        class="field"
        rows={3}
        spellcheck={false}
        autocomplete="off"
        onInput={(event) => setEmpty(event.currentTarget.value.trim() === '')}
      />
      {!isEmpty && (
        <button
          type="button"
          class="button"
          onClick={() => {
            if (field.current !== null) onPaste(field.current.value);
          }}
        >
          {t('elsewhere.look')}
        </button>
      )}
    </div>
  );
}

function statusInWords(arriving: Arriving): string {
  switch (arriving.kind) {
    case 'waiting':
    case 'shown':
      return '';
    case 'reading':
      return t('data.reading', [arriving.name]);
    case 'refused':
      return sentences(whyNothingInWords(arriving.why), t('data.nothingChanged'));
    case 'on-its-way':
      return t('data.bringingIn');
    case 'undone':
      return t('data.undone');
  }
}
