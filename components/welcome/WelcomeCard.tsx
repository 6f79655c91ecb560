/** A card of the first run: where she is, one question, one filled button, and ways past it. */
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { t } from '../../utils/browser/i18n';
import './WelcomeCard.css';

/** What is the same on all of them. */
export type CardFrame = {
  /** "2 of 4" */
  readonly step: string;
  /** That something isn't stored. */
  readonly notice: string | null;
  /** The address of the card before; null on the first. */
  readonly back: string | null;
};

export type WelcomeCardProps = {
  readonly frame: CardFrame;
  readonly title: string;
  /** The filled button. */
  readonly main: string;
  readonly onMain: () => void;
  /** The way past this card. */
  readonly skip: string;
  readonly onSkip: () => void;
  /** What there is to say after a press. */
  readonly status?: string | null;
  /** By its heading's id, a choice in it takes its name from the question. */
  readonly children: (headingId: string) => ComponentChildren;
};

export function WelcomeCard(props: WelcomeCardProps) {
  const { frame, title, main, skip, onSkip, status } = props;
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    window.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <form
      class="welcome-card sheet"
      onSubmit={(event) => {
        event.preventDefault();
        props.onMain();
      }}
    >
      <div class="welcome-step">
        <p id={`${id}-step`} class="soft">
          {frame.step}
        </p>
        {frame.back !== null && (
          <a class="button text" href={frame.back}>
            {t('common.back')}
          </a>
        )}
      </div>
      <h1
        ref={heading}
        id={`${id}-title`}
        tabIndex={-1}
        class="voice welcome-title"
        aria-describedby={`${id}-step`}
      >
        {title}
      </h1>
      {props.children(`${id}-title`)}
      <div class="welcome-ways">
        <button type="submit" class="button main">
          {main}
        </button>
        <button type="button" class="button text" onClick={onSkip}>
          {skip}
        </button>
      </div>
      <p class="hint" data-said>
        {frame.notice ?? status}
      </p>
    </form>
  );
}
