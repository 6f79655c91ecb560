/** What she rests with, in a few words. */
import { pieces } from '../../utils/browser/i18n';
import type { ChosenPractice } from '../../utils/rests/practices';
import { aboutHowLong, howTo, nameOf } from './in-words';
import './TakenPractice.css';

export function TakenPractice({ practice }: { readonly practice: ChosenPractice | null }) {
  return (
    <div class="taken-practice" data-said>
      {practice !== null && <Taken practice={practice} />}
    </div>
  );
}

function Taken({ practice }: { readonly practice: ChosenPractice }) {
  const about = aboutHowLong(practice);
  return (
    <>
      <p class="voice taken-name">
        <bdi>{nameOf(practice)}</bdi>
      </p>
      {about !== '' && <p class="soft">{pieces(howTo(practice), about)}</p>}
    </>
  );
}
