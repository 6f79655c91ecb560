/** The words of a win as she wrote them; her `#tags` small and soft. Text, never markup. */
import { wordsAndTags } from './words-and-tags';
import './WinText.css';

export type WinTextProps = { readonly text: string };

export function WinText({ text }: WinTextProps) {
  return (
    <>
      {wordsAndTags(text).map((part, index) =>
        index % 2 === 0 ? (
          part
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one line have no other name
          <span key={index} class="tag">
            {part}
          </span>
        ),
      )}
    </>
  );
}
