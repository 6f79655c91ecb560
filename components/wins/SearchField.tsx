/** Looks through all wins while she types. */
import { useId } from 'preact/hooks';
import { t } from '../../utils/browser/i18n';

export function SearchField(props: {
  readonly search: string;
  readonly onSearch: (search: string) => void;
  readonly onReady: () => void;
}) {
  const id = useId();
  return (
    <div>
      <label class="field-label" for={id}>
        {t('wins.search')}
      </label>
      <input
        id={id}
        class="field"
        type="search"
        dir="auto"
        autocomplete="off"
        value={props.search}
        onFocus={props.onReady}
        onInput={(event) => props.onSearch(event.currentTarget.value)}
      />
    </div>
  );
}
