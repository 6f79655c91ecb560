/** A translated sentence with something to press inside; where in it is the translator's choice. */
import type { ComponentChildren } from 'preact';

/** Stands in a translated text where the pressable part goes. No language writes this letter. */
export const SLOT = '\uFFFC';

export type SentenceProps = { readonly text: string; readonly children: ComponentChildren };

export function Sentence({ text, children }: SentenceProps) {
  const [before = '', after = ''] = text.split(SLOT);
  return (
    <>
      {before}
      {children}
      {after}
    </>
  );
}
