/** The rest as a child reads it from across the room: the cup, until when, and a way out. */
import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../../utils/browser/i18n';
import { Cup, type CupProps } from '../Cup';
import { cupInWords } from '../cup-in-words';
import { WindowLight } from '../Scene';
import './FullWindow.css';

export type FullWindowProps = {
  readonly dialog: RefObject<HTMLDialogElement | null>;
  readonly isOpen: boolean;
  readonly fullness: number;
  readonly breath: NonNullable<CupProps['breath']> | undefined;
  /** "Resting until 3:40" */
  readonly words: string;
  /** It has been closed, by whatever way. */
  readonly onClosed: () => void;
};

/** The dialog is always in the page, so that a click can ask for the full screen at once. */
export function FullWindow(props: FullWindowProps) {
  const { dialog, isOpen } = props;
  const wayOut = useRef<HTMLButtonElement>(null);
  // The dialog was empty when it opened.
  useLayoutEffect(() => {
    if (isOpen) wayOut.current?.focus();
  }, [isOpen]);
  useEffect(() => {
    // Escape leaves the full screen first, which is the browser's own; the page behind comes with it.
    const look = () => {
      if (document.fullscreenElement === null) dialog.current?.close();
    };
    document.addEventListener('fullscreenchange', look);
    return () => document.removeEventListener('fullscreenchange', look);
  }, [dialog]);
  const closed = () => {
    if (document.fullscreenElement !== null) void document.exitFullscreen();
    props.onClosed();
  };
  return (
    <dialog ref={dialog} class="full-window" aria-labelledby="full-window-words" onClose={closed}>
      <div class="full-window-wall">
        {isOpen && (
          <>
            <button
              ref={wayOut}
              type="button"
              class="button text"
              onClick={() => dialog.current?.close()}
            >
              {t('rest.leaveFullScreen')}
            </button>
            <h2 id="full-window-words" class="voice">
              {props.words}
            </h2>
            <div class="full-window-cup">
              <WindowLight />
              <Cup
                sizePx={500}
                fullness={props.fullness}
                rises="steadily"
                label={cupInWords(props.fullness)}
                cast
                {...(props.breath !== undefined && { breath: props.breath })}
              />
            </div>
          </>
        )}
      </div>
    </dialog>
  );
}

/** Called in a click. The whole screen where the browser gives it, else the whole window. */
export function openFullWindow(dialog: HTMLDialogElement): void {
  dialog.showModal();
  const wall = dialog.firstElementChild;
  // A refusal is an answer: the whole window is shown by then.
  wall?.requestFullscreen?.().catch(() => undefined);
}
