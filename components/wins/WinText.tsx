/** The words of a win as she wrote them; her `#tags` small and soft, to be pressed. Text, never markup. */
import { t } from '../../utils/browser/i18n';
import { wordsAndTags } from './words-and-tags';
import './WinText.css';

export type TagPress = {
  readonly isChosen: (tag: string) => boolean;
  readonly onPress: (tag: string) => void;
};

export function WinText({ text, tags }: { readonly text: string; readonly tags: TagPress }) {
  return (
    <>
      {wordsAndTags(text).map((part, index) =>
        index % 2 === 0 ? (
          part
        ) : (
          <button
            // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one line have no other name
            key={index}
            type="button"
            class="tag"
            aria-label={t('wins.tag', [part])}
            aria-pressed={tags.isChosen(part)}
            onClick={() => tags.onPress(part)}
          >
            {part}
          </button>
        ),
      )}
    </>
  );
}
