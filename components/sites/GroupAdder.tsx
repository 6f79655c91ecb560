/** A new group: its name, and nothing else to fill in. */
import { useId, useState } from 'preact/hooks';
import { t } from '../../utils/browser/i18n';
import { useFocusLater } from '../fields/use-focus-later';
import { MAX_GROUP_NAME_LENGTH } from './GroupHeader';
import { ADD_GROUP_ID } from './places';
import './sites.css';

export type GroupAdderProps = {
  /** `whenAdded` runs once it is stored. */
  readonly onAdd: (name: string, whenAdded: () => void) => void;
};

export function GroupAdder({ onAdd }: GroupAdderProps) {
  const id = useId();
  const focusLater = useFocusLater();
  const [name, setName] = useState<string | null>(null);
  const close = () => {
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
    <form
      class="group sheet"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '') onAdd(name.trim(), () => setName(null));
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
          maxLength={MAX_GROUP_NAME_LENGTH}
          value={name}
          aria-describedby={`${id}-hint`}
          onInput={(event) => setName(event.currentTarget.value)}
        />
        <button type="submit" class="button">
          {t('common.add')}
        </button>
        <button type="button" class="button text" onClick={close}>
          {t('common.cancel')}
        </button>
      </div>
      <p id={`${id}-hint`} class="hint">
        {t('sites.groupHint')}
      </p>
    </form>
  );
}
