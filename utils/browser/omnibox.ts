/** The address bar: our keyword, a line of words, and what Enter will do with it. Nothing is navigated. */
import { omnibox, PREVIEW_COMES_LATE, PREVIEW_IS_MARKUP } from './differences';
import { report } from './report';

export type AddressBar = {
  /** What Enter will do with this text, in words; the text may be empty. */
  readonly preview: (text: string) => string;
  readonly enter: (text: string) => void;
};

export function hearAddressBar({ preview, enter }: AddressBar): void {
  const show = (text: string) => showPreview(preview(text));
  omnibox?.onInputStarted.addListener(() => show(''));
  omnibox?.onInputChanged.addListener((text, suggest) => {
    if (!PREVIEW_COMES_LATE) return show(text);
    // With a space more it is another line than the first; whatever is entered is tidied.
    const lines = [{ content: `${text} `, description: preview(text) }];
    suggest(text.trim() === '' ? [] : lines);
  });
  // The browser shows the last preview until the next one comes: it must not be an old line.
  omnibox?.onInputCancelled.addListener(() => show(''));
  omnibox?.onInputEntered.addListener((text) => {
    enter(text);
    show('');
  });
}

/** What is shown beside the keyword from now on. */
export function showPreview(words: string): void {
  const description = PREVIEW_IS_MARKUP ? escaped(words) : words;
  Promise.resolve(omnibox?.setDefaultSuggestion({ description })).catch((error: unknown) =>
    report('could not show what Enter will do', error),
  );
}

/** Chromium also writes what is typed in the place of `%s`; a joiner that nobody sees keeps that apart. */
function escaped(words: string): string {
  return words
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('%s', '%\u2060s');
}
