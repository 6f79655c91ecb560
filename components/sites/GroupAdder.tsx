/** A new group: its name, and nothing else to fill in; or a kind of sites that many have one for. */
import { useId, useState } from 'preact/hooks';
import { t } from '../../utils/browser/i18n';
import type { Group, GroupId } from '../../utils/sites/group';
import { TOPICS, type Topic, topicGroupId } from '../../utils/sites/topics';
import { groupTitle } from '../../utils/words/group-name';
import '../fields/Choices.css';
import { nameAnswer } from '../fields/name-answer';
import { useFocusLater } from '../fields/use-focus-later';
import { MAX_GROUP_NAME_LENGTH } from './GroupHeader';
import { ADD_GROUP_ID } from './places';
import './group.css';
import './address.css';

export type GroupAdderProps = {
  /** Those that there are. */
  readonly groups: readonly Group[];
  /** `whenAdded` runs once it is stored. */
  readonly onAdd: (name: string, whenAdded: () => void, id?: GroupId) => void;
};

export function GroupAdder({ groups, onAdd }: GroupAdderProps) {
  const names = groups.map(groupTitle);
  const topics = TOPICS.filter(
    (topic) =>
      !groups.some(({ id }) => id === topicGroupId(topic)) && !names.includes(titleOfTopic(topic)),
  );
  const id = useId();
  const focusLater = useFocusLater();
  const [name, setName] = useState<string | null>(null);
  const [answer, setAnswer] = useState<string | null>(null);
  const close = () => {
    setAnswer(null);
    setName(null);
    focusLater(ADD_GROUP_ID);
  };
  if (name === null) {
    return (
      <button
        id={ADD_GROUP_ID}
        type="button"
        class="button"
        onClick={() => {
          setName('');
          focusLater(id);
        }}
      >
        {t('sites.addGroup')}
      </button>
    );
  }
  return (
    <section class="sheet" aria-label={t('sites.addGroup')}>
      <form
        class="group"
        onSubmit={(event) => {
          event.preventDefault();
          const needs = nameAnswer(name, MAX_GROUP_NAME_LENGTH, names);
          setAnswer(needs);
          if (needs === null) onAdd(name.trim(), () => setName(null));
          else document.getElementById(id)?.focus();
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') close();
        }}
      >
        <label class="field-label" for={id}>
          {t('sites.groupName')}
        </label>
        <div class="field-row">
          <input
            id={id}
            class="field"
            type="text"
            autocomplete="off"
            value={name}
            aria-describedby={`${id}-hint`}
            aria-invalid={answer !== null}
            onInput={(event) => {
              setName(event.currentTarget.value);
              setAnswer(null);
            }}
          />
          <button type="submit" class="button">
            {t('common.add')}
          </button>
          <button type="button" class="button text" onClick={close}>
            {t('common.cancel')}
          </button>
        </div>
        <p id={`${id}-hint`} class="hint" data-said>
          {answer ?? t('sites.groupHint')}
        </p>
        {topics.length > 0 && (
          <fieldset class="choices" aria-label={t('sites.orTopic')}>
            <p class="hint">{t('sites.orTopic')}</p>
            {topics.map((topic) => (
              <button
                key={topic.id}
                type="button"
                class="button text"
                onClick={() => onAdd(titleOfTopic(topic), () => setName(null), topicGroupId(topic))}
              >
                {titleOfTopic(topic)}
              </button>
            ))}
          </fieldset>
        )}
      </form>
    </section>
  );
}

function titleOfTopic({ id }: Topic): string {
  return t(`sites.topics.${id}`);
}
