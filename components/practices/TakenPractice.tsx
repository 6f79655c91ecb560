/** What she rests with, in a few words; and whether it shall lie there each time, or not be offered. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { pieces, t } from '../../utils/browser/i18n';
import type { ChosenPractice } from '../../utils/rests/practices';
import { aboutHowLong, howTo, nameOf } from './in-words';
import './practices.css';

export type TakenPracticeProps = {
  readonly practice: ChosenPractice | null;
  readonly onChoose: (practice: ChosenPractice) => void;
  /** She takes it, or puts it back. */
  readonly onTake: (id: string | null) => void;
};

export function TakenPractice({ practice, onChoose, onTake }: TakenPracticeProps) {
  const [dropped, setDropped] = useState<ChosenPractice | null>(null);
  const takenId = practice?.id ?? null;
  useEffect(() => {
    // Not whenever it is drawn: what she has just dropped is still taken until that is stored.
    if (takenId !== null) setDropped(null);
  }, [takenId]);
  const drop = (one: ChosenPractice) => {
    onChoose({ ...one, standing: 'dropped' });
    onTake(null);
    setDropped(one);
  };
  const bringBack = (one: ChosenPractice) => {
    onChoose(one);
    onTake(one.id);
  };
  return (
    <div class="taken-practice">
      <div role="status">
        {practice !== null && <Taken practice={practice} />}
        {practice === null && dropped !== null && (
          <p class="soft">{t('practices.dropped', [nameOf(dropped)])}</p>
        )}
      </div>
      {practice !== null && (
        <div class="taken-ways">
          <StandingButton practice={practice} onChoose={onChoose} />
          <button type="button" class="button text" onClick={() => drop(practice)}>
            {t('practices.drop')}
          </button>
        </div>
      )}
      {practice === null && dropped !== null && <WayBack onClick={() => bringBack(dropped)} />}
    </div>
  );
}

/** What she pressed has gone: the way back stands in its place and has the focus. */
function WayBack({ onClick }: { readonly onClick: () => void }) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <button ref={button} type="button" class="button text" onClick={onClick}>
      {t('practices.bringBack')}
    </button>
  );
}

function Taken({ practice }: { readonly practice: ChosenPractice }) {
  const about = aboutHowLong(practice);
  return (
    <>
      <p class="voice taken-name">
        <bdi>{nameOf(practice)}</bdi>
      </p>
      {about !== '' && <p class="soft">{pieces(howTo(practice), about)}</p>}
    </>
  );
}

function StandingButton(
  props: Pick<TakenPracticeProps, 'onChoose'> & { practice: ChosenPractice },
) {
  const { practice, onChoose } = props;
  const isPinned = practice.standing === 'pinned';
  return (
    <button
      type="button"
      class="button text"
      onClick={() => onChoose({ ...practice, standing: isPinned ? 'in-turn' : 'pinned' })}
    >
      {isPinned ? t('practices.unpin') : t('practices.pin')}
    </button>
  );
}
