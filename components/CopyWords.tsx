/** A button that copies words, and says beside it what came of that. */
import { useState } from 'preact/hooks';
import { t } from '../utils/browser/i18n';

/** False where the browser doesn't let us. Called in her click. */
export type Copy = (words: string) => Promise<boolean>;

export function CopyWords(props: { readonly words: string; readonly onCopy: Copy }) {
  const [told, setTold] = useState('');
  const copy = async () => {
    setTold(t((await props.onCopy(props.words)) ? 'wins.copied' : 'log.notCopied'));
  };
  return (
    <>
      <button type="button" class="button text" onClick={() => void copy()}>
        {t('log.copy')}
      </button>
      <span class="soft small" data-said>
        {told}
      </span>
    </>
  );
}
