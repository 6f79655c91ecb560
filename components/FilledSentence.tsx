/** A translated sentence with something drawn inside, pressable or set apart; where in it is the translator's choice. */
import type { ComponentChildren } from 'preact';

/** Stands in a translated text where that part goes. No language writes this letter. */
export const SLOT = '\uFFFC';
/** Where a second part goes, which may come first. */
export const SECOND_SLOT = '\uFFFB';

export type FilledSentenceProps = {
  readonly text: string;
  readonly children: ComponentChildren;
  readonly second?: ComponentChildren;
};

export function FilledSentence({ text, children, second }: FilledSentenceProps) {
  const pieces = text.split(new RegExp(`(${SLOT}|${SECOND_SLOT})`));
  return (
    <>
      {pieces.map((piece) => {
        if (piece === SLOT) return children;
        return piece === SECOND_SLOT ? second : piece;
      })}
    </>
  );
}
