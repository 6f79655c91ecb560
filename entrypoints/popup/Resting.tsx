/** The popup while she rests: until when, and the two ways from here. */
import { Cup } from '../../components/Cup';
import { cupInWords } from '../../components/cup-in-words';
import { restInWords } from '../../components/rest/words';
import { SceneStrip } from '../../components/Scene';
import type { Ask } from '../../components/use-asking';
import type { WinDraft } from '../../components/wins/use-win-draft';
import { WinField } from '../../components/wins/WinField';
import { t, weekend } from '../../utils/browser/i18n';
import { fullnessAt, type Resting as RestingNow } from '../../utils/rests/rest';
import { closePage } from './leaving';
import './popup.css';
import './Resting.css';

export function Resting(props: {
  readonly rest: RestingNow;
  readonly ownName: string;
  readonly now: number;
  readonly place: 'popup' | 'tab';
  readonly ask: Ask;
  readonly notice: string | null;
  /** The key for a win leads here, too. */
  readonly draft: WinDraft;
  readonly takeLetters: () => string;
}) {
  const { rest, now, place, ask } = props;
  const fullness = fullnessAt(rest, now);
  const close = () => closePage(place);
  return (
    <>
      <SceneStrip
        cup={<Cup sizePx={118} fullness={fullness} rises="steadily" label={cupInWords(fullness)} />}
      >
        <h1 class="voice strip-title">{restInWords(rest, now, props.ownName)}</h1>
      </SceneStrip>
      <div class="popup-body resting-ways">
        <WinField draft={props.draft} canUndo takeLetters={props.takeLetters} />
        <button
          type="button"
          class="button main"
          onClick={() => ask({ type: 'rest-shown' }, close)}
        >
          {t('popup.showRest')}
        </button>
        <button
          type="button"
          class="button"
          onClick={() => ask({ type: 'rest-ended', weekend: weekend() }, close)}
        >
          {t('rest.imBack')}
        </button>
        <p class="hint" data-said>
          {props.notice}
        </p>
      </div>
    </>
  );
}
