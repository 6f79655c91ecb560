/** What happened lately, to be read and to be copied into a report: nothing of it leaves by itself. */
import { useRef } from 'preact/hooks';
import { t } from '../../utils/browser/i18n';
import './data.css';

/** What became of copying it. */
export type Copying = 'copied' | 'refused';

export type RecordSheetProps = {
  /** Null until she wants to read it. */
  readonly text: string | null;
  readonly copying: Copying | 'unreadable' | null;
  readonly onRead: () => void;
  readonly onCopy: () => void;
};

const WORDS = {
  copied: 'record.copied',
  refused: 'record.notCopied',
  unreadable: 'record.unreadable',
} as const;

export function RecordSheet({ text, copying, onRead, onCopy }: RecordSheetProps) {
  const details = useRef<HTMLDetailsElement>(null);
  return (
    <section class="data sheet" aria-labelledby="record-title">
      <h2 id="record-title">{t('record.title')}</h2>
      <p>{t('record.what')}</p>
      <details
        ref={details}
        class="record"
        onToggle={() => {
          if (details.current?.open === true) onRead();
        }}
      >
        <summary>{t('record.read')}</summary>
        {text !== null && (
          // It scrolls, so it takes the focus; its words are those of our sources, in any language.
          // biome-ignore lint/a11y/useSemanticElements: there is no form here whose fields it groups
          <div
            class="record-text"
            role="group"
            lang="en"
            dir="ltr"
            // biome-ignore lint/a11y/noNoninteractiveTabindex: the keys scroll what has the focus
            tabIndex={0}
            aria-labelledby="record-title"
          >
            {text}
          </div>
        )}
      </details>
      <div class="data-row">
        <button type="button" class="button" onClick={onCopy}>
          {t('record.copy')}
        </button>
        <p class="data-status soft" data-said>
          {copying === null ? '' : t(WORDS[copying])}
        </p>
      </div>
    </section>
  );
}
