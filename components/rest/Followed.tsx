/** A sentence that she types: what she has typed stands in ink, as in the field; what is ahead of her is softer, and never wrong. */
import './Followed.css';

/** `to`: how far she has come, a place between its UTF-16 units. */
export function Followed({ sentence, to }: { readonly sentence: string; readonly to: number }) {
  return (
    <>
      <span class="said-so-far">{sentence.slice(0, to)}</span>
      <span class="not-yet-said">{sentence.slice(to)}</span>
    </>
  );
}
