/** What became of the thing she lets go of. Where somebody else can carry it, a sentence to ask them with: it goes nowhere by itself. */
import { t } from '../../utils/browser/i18n';
import type { LetGoAnswer } from '../../utils/rests/asking';
import type { Day } from '../../utils/time/day';
import { type Copy, CopyWords } from '../CopyWords';
import { FilledSentence, SLOT } from '../FilledSentence';
import { laterDayName } from '../wins/day-name';
import './after-rest.css';

type Given = Exclude<LetGoAnswer, { kind: 'open' }>;

export function LetGoAnswered(props: {
  readonly answer: Given;
  /** What it is, in her words; empty without any. */
  readonly text: string;
  readonly today: Day;
  readonly onCopy: Copy;
  readonly onUndo: () => void;
}) {
  const { answer, text, today, onCopy, onUndo } = props;
  const hasWords = answer.kind !== 'nothing' && text !== '';
  const isAsked = answer.kind === 'someone' && hasWords;
  return (
    <div class="after-rest-answer">
      <div data-said="new">
        {hasWords && <p class="voice">{isAsked ? <AskedFor text={text} /> : <bdi>{text}</bdi>}</p>}
        <p>{answerInWords(answer, today)}</p>
      </div>
      <div class="after-rest-buttons">
        {isAsked && <CopyWords words={t('letGo.askThem', [text])} onCopy={onCopy} />}
        <button type="button" class="button text" onClick={onUndo}>
          {t('common.undo')}
        </button>
      </div>
    </div>
  );
}

/** The sentence that is copied, as she sees it. */
export function AskedFor({ text }: { readonly text: string }) {
  return (
    <FilledSentence text={t('letGo.askThem', [SLOT])}>
      <bdi>{text}</bdi>
    </FilledSentence>
  );
}

function answerInWords(answer: Given, today: Day): string {
  switch (answer.kind) {
    case 'dropped':
      return t('letGo.dropped');
    case 'someone':
      return t('letGo.askedSomeone');
    case 'nothing':
      return t('letGo.nothingToday');
    case 'later':
      return t('letGo.comesBack', [laterDayName(answer.on, today)]);
  }
}
