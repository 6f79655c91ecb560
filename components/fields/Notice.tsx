/** What became of something she did, said quietly where she did it, with a way back. */
import { useRef } from 'preact/hooks';
import { t } from '../../utils/browser/i18n';
import './Notice.css';

export type NoticeContent = {
  /** Where on the page it is said; one notice stands at a time. */
  readonly place: string;
  readonly text: string;
  readonly onUndo: () => void;
  /** Where it stands in the way, it can be put away. */
  readonly onDismiss?: () => void;
};

export type NoticeProps = { readonly place: string; readonly notice: NoticeContent | null };

/** The id of the Undo button at a place, for the focus. */
export function undoId(place: string): string {
  return `undo-${place}`;
}

/**
 * Always in the page, so that a screen reader hears it when words come in. Its line stays when it has passed, empty:
 * else everything below would move up, just when she is doing something there.
 */
export function Notice({ place, notice }: NoticeProps) {
  const hasBeen = useRef(false);
  const isHere = notice?.place === place;
  if (isHere) hasBeen.current = true;
  return (
    <div class={hasBeen.current ? 'notice has-been' : 'notice'} data-said>
      {isHere && (
        <>
          <span>{notice.text}</span>
          <button id={undoId(place)} type="button" class="button text" onClick={notice.onUndo}>
            {t('common.undo')}
          </button>
          {notice.onDismiss && (
            <button type="button" class="button text quiet" onClick={notice.onDismiss}>
              {t('common.close')}
            </button>
          )}
        </>
      )}
    </div>
  );
}
