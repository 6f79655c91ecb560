/** A file of hers comes in: chosen or dropped, looked at first, and undone as easily. */
import type { ComponentChildren } from 'preact';
import { sentences, t } from '../../utils/browser/i18n';
import type { Day } from '../../utils/time/day';
import type { BringingIn } from './bringing-in';
import { FileField } from './FileField';
import { FilePreview } from './FilePreview';
import { refusalInWords } from './refusal-in-words';
import { useFileDrop } from './use-file-drop';
import './data.css';

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
  const { sheet, isOver } = useFileDrop(onChoose);
  return (
    <section
      ref={sheet}
      class={isOver ? 'data sheet dropping' : 'data sheet'}
      data-takes-files
      aria-labelledby="bring-in-title"
    >
      <h2 id="bring-in-title">{t('data.bringIn')}</h2>
      <p>{t('data.howBroughtIn')}</p>
      <FileField
        id={FILE_ID}
        label={t('data.file')}
        hint={sentences(t('data.orDrop'), t('data.winsToo'))}
        accept=".json,.csv,.md,.txt,application/json,text/csv,text/markdown,text/plain"
        isSettled={bringingIn.kind === 'waiting' || bringingIn.kind === 'undone'}
        onChoose={onChoose}
      />
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
