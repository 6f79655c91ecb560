/** What happened lately, to be read and to be copied into a report: nothing of it leaves by itself. */
import { useRef } from 'preact/hooks';
import { t } from '../../utils/browser/i18n';
import './data.css';
import './LogSheet.css';

/** What became of copying it. */
export type Copying = 'copied' | 'refused';

export type LogSheetProps = {
  /** Null until she wants to read it. */
  readonly text: string | null;
  readonly copying: Copying | 'unreadable' | null;
  readonly onRead: () => void;
  readonly onCopy: () => void;
};

const WORDS = {
  copied: 'log.copied',
  refused: 'log.notCopied',
  unreadable: 'log.unreadable',
} as const;

export function LogSheet({ text, copying, onRead, onCopy }: LogSheetProps) {
  const details = useRef<HTMLDetailsElement>(null);
  return (
    <section class="data sheet" aria-labelledby="log-title">
      <h2 id="log-title">{t('log.title')}</h2>
      <p>{t('log.what')}</p>
      <details
        ref={details}
        class="log"
        onToggle={() => {
          if (details.current?.open === true) onRead();
        }}
      >
        <summary>{t('log.read')}</summary>
        {text !== null && (
          // It scrolls, so it takes the focus; its words are those of our sources, in any language.
          // biome-ignore lint/a11y/useSemanticElements: there is no form here whose fields it groups
          <div
            class="log-text"
            role="group"
            lang="en"
            dir="ltr"
            // biome-ignore lint/a11y/noNoninteractiveTabindex: the keys scroll what has the focus
            tabIndex={0}
            aria-labelledby="log-title"
          >
            {text}
          </div>
        )}
      </details>
      <div class="data-row">
        <button type="button" class="button" onClick={onCopy}>
          {t('log.copy')}
        </button>
        <p class="data-status soft" data-said>
          {copying === null ? '' : t(WORDS[copying])}
        </p>
      </div>
    </section>
  );
}
