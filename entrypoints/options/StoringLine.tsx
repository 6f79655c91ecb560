/** Over every place, for as long as something can't be stored: she need do nothing. */
import { storingInWords } from '../../components/data/storing-in-words';
import { useWatched } from '../../components/use-watched';
import { readTrouble, watchTrouble } from '../../utils/browser/trouble';
import './said-line.css';

export function StoringLine() {
  const trouble = useWatched(readTrouble, watchTrouble);
  // Of a newer record the page itself tells, in place of all that it can't show.
  const isSaid = trouble !== null && trouble.kind !== 'newer';
  return (
    <div class="said-line" data-said>
      {isSaid && <p class="said-words sheet">{storingInWords(trouble.kind)}</p>}
    </div>
  );
}
