/** What breaks on a page of ours goes into the same log as what breaks in the background, and the page says so. */
import { copyText } from './clipboard';
import { logAsText } from './log-text';
import { tell } from './messaging';
import { onReport, report } from './report';

/** Listens from now on: called before anything else on the page can throw. */
export function pageNet() {
  // Cut here as well: a longer one would be refused.
  onReport((words) => void tell({ type: 'error-reported', words: words.slice(0, 1_000) }));
  let isBroken = false;
  let say: (() => void) | null = null;
  const broke = (what: string, error: unknown) => {
    report(what, error);
    isBroken = true;
    say?.();
  };
  window.addEventListener('error', ({ error, message }) => broke('on the page', error ?? message));
  window.addEventListener('unhandledrejection', ({ reason }) => broke('nobody waited for', reason));
  return {
    report,
    hear: (onBroken: () => void) => {
      say = onBroken;
      // It may have thrown before there was anybody to tell.
      if (isBroken) onBroken();
      return () => {
        say = null;
      };
    },
    copyLog: async () => copyText(await logAsText()),
  };
}
