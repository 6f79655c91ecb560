/** The invitation: a reason, a question, and answers of one size, each with what happens next. */

import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { t } from '../../utils/browser/i18n';
import { shortMinutes } from '../../utils/words/lengths';
import { focusWhenShown } from '../focus-when-shown';
import { RowButton } from '../RowChoice';
import { SceneStrip } from '../Scene';
import './PauseCard.css';

export type Choice = {
  readonly id: string;
  readonly label: string;
  /** What happens next. */
  readonly next: string;
  readonly onChoose: () => void;
};

/** A rest of another length than the one of the first choice: as good, and part of it. */
export type OtherLength = { readonly minutes: number; readonly onChoose: () => void };

export type PauseCardProps = {
  readonly reason: string;
  readonly cup: ComponentChildren;
  /** The first one is filled. */
  readonly choices: readonly Choice[];
  /** One tap away, in place of a way to skip it. */
  readonly lengths: readonly OtherLength[];
  /** Opened by itself: it is read from its heading, and no key of hers can press anything. */
  readonly focusesHeading: boolean;
  readonly notice: string | null;
  readonly children?: ComponentChildren;
};

export function PauseCard(props: PauseCardProps) {
  const reasonId = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!props.focusesHeading || heading.current === null) return;
    return focusWhenShown(heading.current);
  }, [props.focusesHeading]);
  return (
    <>
      <SceneStrip cup={props.cup}>
        <p id={reasonId} class="card-reason">
          {props.reason}
        </p>
        <h1 ref={heading} tabIndex={-1} class="voice card-question" aria-describedby={reasonId}>
          {t('card.question')}
        </h1>
      </SceneStrip>
      <ul class="answers">
        {props.choices.map((choice, index) => (
          <li key={choice.id}>
            <RowButton
              label={choice.label}
              next={choice.next}
              main={index === 0}
              onPress={choice.onChoose}
            >
              {index === 0 && <OtherLengths lengths={props.lengths} />}
            </RowButton>
          </li>
        ))}
      </ul>
      <p class="card-notice" data-said>
        {props.notice}
      </p>
      {props.children}
    </>
  );
}

function OtherLengths({ lengths }: Pick<PauseCardProps, 'lengths'>) {
  return (
    <fieldset class="other-lengths">
      <legend class="visually-hidden">{t('card.otherLengths')}</legend>
      {lengths.map(({ minutes, onChoose }, index) => (
        <button
          key={minutes}
          type="button"
          class="other-length"
          aria-label={t('popup.restNow', [shortMinutes(minutes)])}
          onClick={onChoose}
        >
          {index === lengths.length - 1 ? shortMinutes(minutes) : minutes}
        </button>
      ))}
    </fieldset>
  );
}
