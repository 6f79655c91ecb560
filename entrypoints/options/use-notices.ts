/** One quiet notice at a time: it stands until it is used, put away, or something else is done. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { NoticeContent } from '../../components/fields/Notice';
import { useFocusLater } from '../../components/fields/use-focus-later';
import { t } from '../../utils/browser/i18n';
import type { EngineEvent } from '../../utils/engine/events';
import type { State } from '../../utils/engine/state';
import { waitingAbout } from '../../utils/engine/waiting-about';

/** In time to ask and wait, or with the page already leaving. */
export type HowPassed = 'in-time' | 'leaving';

export type NewNotice = {
  readonly place: string;
  /** Null where what she did is to be seen already; then only that it waits until tomorrow is said. */
  readonly text: string | null;
  /** What she asked for, where that may wait until tomorrow. */
  readonly asked?: EngineEvent;
  readonly undo: () => void;
  /** What may happen once it can't be undone any more. */
  readonly whenPassed?: (how: HowPassed) => void;
  /** It stands where something was, and can be put away; then the focus goes to what has this id. */
  readonly focusAfter?: string;
};

export type Notices = {
  readonly notice: NoticeContent | null;
  readonly show: (notice: NewNotice) => void;
  readonly clear: () => void;
};

/** `later` is what waits for tomorrow: where that is what she chose, it is said in place of the notice's own words. */
export function useNotices(later: State['later'] = []): Notices {
  const [shown, setShown] = useState<NewNotice | null>(null);
  const current = useRef<NewNotice | null>(null);
  const focusLater = useFocusLater();

  const put = useCallback((next: NewNotice | null) => {
    current.current = next;
    setShown(next);
  }, []);
  const show = useCallback(
    (next: NewNotice) => {
      current.current?.whenPassed?.('in-time');
      put(next);
    },
    [put],
  );
  const clear = useCallback(() => {
    current.current?.whenPassed?.('in-time');
    put(null);
  }, [put]);

  useEffect(() => {
    const leave = () => {
      current.current?.whenPassed?.('leaving');
      current.current = null;
    };
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, []);

  const isHeld = shown?.asked !== undefined && waitingAbout(later, shown.asked).length > 0;
  const text = isHeld ? t('limits.firmness.held') : (shown?.text ?? null);
  const notice =
    shown === null || text === null
      ? null
      : {
          place: shown.place,
          text,
          onUndo: () => {
            put(null);
            shown.undo();
          },
          ...(shown.focusAfter !== undefined && {
            onDismiss: () => {
              focusLater(shown.focusAfter ?? '');
              clear();
            },
          }),
        };
  return { notice, show, clear };
}
