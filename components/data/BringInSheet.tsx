/** A file of hers comes in: chosen or dropped, looked at first, and undone as easily. */
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { sentences, t } from '../../utils/browser/i18n';
import type { Day } from '../../utils/time/day';
import type { BringingIn } from './bringing-in';
import { FilePreview } from './FilePreview';
import { refusalInWords } from './refusal-in-words';
import { useFileDrop } from './use-file-drop';
import './data.css';
import './BringInSheet.css';

export const FILE_ID = 'file-to-bring-in';

export type BringInSheetProps = {
  readonly bringingIn: BringingIn;
  readonly today: Day;
  readonly onChoose: (file: File) => void;
  readonly onBringIn: () => void;
  readonly onLeave: () => void;
  /** What there is to say once a file has come in. */
  readonly children?: ComponentChildren;
};

export function BringInSheet(props: BringInSheetProps) {
  const { bringingIn, today, onChoose, onBringIn, onLeave, children } = props;
  const hintId = useId();
  const { sheet, isOver } = useFileDrop(onChoose);
  const input = useRef<HTMLInputElement>(null);
  const isSettled = bringingIn.kind === 'waiting' || bringingIn.kind === 'undone';
  useEffect(() => {
    // What has come in, or was left, is chosen no longer.
    if (isSettled && input.current !== null) input.current.value = '';
  }, [isSettled]);
  return (
    <section
      ref={sheet}
      class={isOver ? 'data sheet dropping' : 'data sheet'}
      aria-labelledby="bring-in-title"
    >
      <h2 id="bring-in-title">{t('data.bringIn')}</h2>
      <p>{t('data.howBroughtIn')}</p>
      <div class="data-file">
        <label class="field-label" for={FILE_ID}>
          {t('data.file')}
        </label>
        <input
          ref={input}
          id={FILE_ID}
          class="file"
          type="file"
          accept=".json,application/json"
          aria-describedby={hintId}
          // The same file, mended meanwhile, is chosen anew.
          onClick={(event) => {
            event.currentTarget.value = '';
          }}
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            if (file !== undefined) onChoose(file);
          }}
        />
        <p id={hintId} class="hint">
          {t('data.orDrop')}
        </p>
      </div>
      {bringingIn.kind === 'previewed' && (
        <FilePreview previewed={bringingIn} today={today} onBringIn={onBringIn} onLeave={onLeave} />
      )}
      <p class="data-status" data-said>
        {statusInWords(bringingIn)}
      </p>
      {children}
    </section>
  );
}

function statusInWords(bringingIn: BringingIn): string {
  switch (bringingIn.kind) {
    case 'waiting':
    case 'previewed':
      return '';
    case 'reading':
      return t('data.reading', [bringingIn.name]);
    case 'refused':
      return sentences(refusalInWords(bringingIn.why), t('data.nothingChanged'));
    case 'on-its-way':
      return t('data.bringingIn');
    case 'undone':
      return t('data.undone');
  }
}
