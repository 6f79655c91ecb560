/** The net under every page of ours: whatever throws, she reads a sentence and has a way on, never an empty page. */
import { type ComponentChild, render } from 'preact';
import { useEffect, useErrorBoundary, useState } from 'preact/hooks';
import { t } from '../utils/browser/i18n';
import { giveOneVoice } from './one-voice';
import { steadyHand } from './steady-hand';
import './SafetyNet.css';

/** What the page is given by its entrypoint. */
export type Net = {
  /** Into the log, without anything of hers. */
  readonly report: (what: string, error: unknown) => void;
  /** Calls back when something has thrown outside of a drawing. Returns a way to stop. */
  readonly hear: (onBroken: () => void) => () => void;
  /** False when the browser didn't copy it. Must be called in her click. */
  readonly copyLog: () => Promise<boolean>;
};

/** Draws a page: what has to be read first is read in `draw`, so that a failing read is caught as well. */
export function openPage(root: Element, net: Net, draw: () => Promise<ComponentChild>): void {
  steadyHand(document);
  let hasVoice = false;
  const open = async () => {
    let page: ComponentChild;
    try {
      page = await draw();
    } catch (error) {
      net.report('opening the page', error);
      page = <Broken net={net} onTryAgain={tryAgain} onClose={null} />;
    }
    render(
      <SafetyNet net={net} onTryAgain={tryAgain}>
        {page}
      </SafetyNet>,
      root,
    );
    if (!hasVoice) giveOneVoice(document);
    hasVoice = true;
  };
  const tryAgain = () => {
    // Nothing of what threw is left.
    render(null, root);
    void open();
  };
  void open();
}

type Ways = { readonly net: Net; readonly onTryAgain: () => void };

function SafetyNet({ net, onTryAgain, children }: Ways & { readonly children: ComponentChild }) {
  const [thrown] = useErrorBoundary((error: unknown) => net.report('drawing the page', error));
  const [isBroken, setBroken] = useState(false);
  useEffect(() => net.hear(() => setBroken(true)), [net]);
  const ways = { net, onTryAgain };
  if (thrown !== undefined) return <Broken {...ways} onClose={null} />;
  return (
    <>
      {children}
      {isBroken && <Broken {...ways} onClose={() => setBroken(false)} />}
    </>
  );
}

/** In place of the page, or at its lower edge where the page itself still stands: she may be writing in it. */
function Broken(props: Ways & { readonly onClose: (() => void) | null }) {
  const { net, onTryAgain, onClose } = props;
  const [copying, setCopying] = useState<'copied' | 'refused' | null>(null);
  const copy = async () => setCopying((await net.copyLog()) ? 'copied' : 'refused');
  return (
    <section class={onClose === null ? 'broken' : 'broken beside-the-page'} role="alert">
      <p>{t('broken.said')}</p>
      <div class="broken-ways">
        <button type="button" class="button" onClick={onTryAgain}>
          {t('common.tryAgain')}
        </button>
        <button type="button" class="button text" onClick={() => void copy()}>
          {t('broken.copyLog')}
        </button>
        {onClose !== null && (
          <button type="button" class="button text" onClick={onClose}>
            {t('common.close')}
          </button>
        )}
      </div>
      {copying !== null && (
        <p class="small">{copying === 'copied' ? t('log.copied') : t('broken.notCopied')}</p>
      )}
    </section>
  );
}
