/** A translated sentence with something drawn inside, pressable or set apart; where in it is the translator's choice. */
import type { ComponentChildren } from 'preact';

/** Stands in a translated text where that part goes. No language writes this letter. */
export const SLOT = '\uFFFC';

export type FilledSentenceProps = { readonly text: string; readonly children: ComponentChildren };

export function FilledSentence({ text, children }: FilledSentenceProps) {
  const [before = '', after = ''] = text.split(SLOT);
  return (
    <>
      {before}
      {children}
      {after}
    </>
  );
}
