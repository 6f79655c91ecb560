/** Every practice, ours and hers: which lie on the table each time, take turns, or aren't offered. */
import { useId, useState } from 'preact/hooks';
import { t } from '../../utils/browser/i18n';
import {
  allPractices,
  type ChosenPractice,
  MAX_PRACTICE_LENGTH,
  type Standing,
} from '../../utils/rests/practices';
import { nameAnswer } from '../fields/name-answer';
import { PracticeDrawing } from './drawings';
import { howTo, nameOf } from './in-words';
import './PracticesSheet.css';
import './practice-words.css';

export type PracticesSheetProps = {
  readonly chosen: readonly ChosenPractice[];
  readonly onChoose: (practice: ChosenPractice) => void;
  readonly onAdd: (words: string) => void;
  readonly onRemove: (practice: ChosenPractice) => void;
};

export function PracticesSheet(props: PracticesSheetProps) {
  return (
    <section class="practices-sheet sheet" aria-labelledby="practices-title">
      <h2 id="practices-title">{t('practices.title')}</h2>
      <p class="soft">{t('practices.intro')}</p>
      <PracticeAdder names={allPractices(props.chosen).map(nameOf)} onAdd={props.onAdd} />
      <ul class="practice-list">
        {allPractices(props.chosen).map((practice) => (
          <PracticeRow key={practice.id} {...props} practice={practice} />
        ))}
      </ul>
    </section>
  );
}

function PracticeAdder(props: {
  readonly names: readonly string[];
  readonly onAdd: (words: string) => void;
}) {
  const id = useId();
  const [words, setWords] = useState('');
  const [answer, setAnswer] = useState<string | null>(null);
  const add = (event: Event) => {
    event.preventDefault();
    const needs = nameAnswer(words, MAX_PRACTICE_LENGTH, props.names);
    setAnswer(needs);
    if (needs !== null) return document.getElementById(id)?.focus();
    props.onAdd(words.trim());
    setWords('');
  };
  return (
    <form onSubmit={add}>
      <div>
        <label class="field-label" for={id}>
          {t('practices.own')}
        </label>
        <input
          id={id}
          class="field"
          type="text"
          dir="auto"
          autocomplete="off"
          value={words}
          aria-invalid={answer !== null}
          aria-describedby={`${id}-answer`}
          onInput={(event) => {
            setWords(event.currentTarget.value);
            setAnswer(null);
          }}
        />
      </div>
      <button type="submit" class="button">
        {t('common.add')}
      </button>
      <p id={`${id}-answer`} class="hint practice-answer" data-said>
        {answer}
      </p>
    </form>
  );
}

function PracticeRow(props: PracticesSheetProps & { readonly practice: ChosenPractice }) {
  const { practice, onChoose, onRemove } = props;
  const { standing, words } = practice;
  const name = nameOf(practice);
  const stand = (next: Standing) => onChoose({ ...practice, standing: next });
  return (
    <li>
      <PracticeDrawing id={practice.id} sizePx={40} />
      <span class="practice-words">
        <bdi class="practice-name">{name}</bdi>
        <span class="practice-how">{standingInWords(practice)}</span>
      </span>
      <span class="taken-ways">
        {standing !== 'dropped' && (
          <WayButton
            key="pin"
            words={standing === 'pinned' ? t('practices.unpin') : t('practices.pin')}
            name={name}
            onClick={() => stand(standing === 'pinned' ? 'in-turn' : 'pinned')}
          />
        )}
        {/* One button that says the other way: what she pressed keeps the focus. */}
        <WayButton
          key="offer"
          words={standing === 'dropped' ? t('practices.bringBack') : t('practices.drop')}
          name={name}
          onClick={() => stand(standing === 'dropped' ? 'in-turn' : 'dropped')}
        />
        {words !== null && (
          <WayButton words={t('common.remove')} name={name} onClick={() => onRemove(practice)} />
        )}
      </span>
    </li>
  );
}

/** One that takes its turn is told by what it is. */
function standingInWords(practice: ChosenPractice): string {
  if (practice.standing === 'in-turn') return howTo(practice);
  return practice.standing === 'pinned' ? t('practices.isPinned') : t('practices.isDropped');
}

/** Read aloud, a row of equal words needs to say which one it belongs to. */
function WayButton(props: { words: string; name: string; onClick: () => void }) {
  return (
    <button type="button" class="button text" onClick={props.onClick}>
      {props.words}
      <span class="visually-hidden"> {props.name}</span>
    </button>
  );
}
