/** A sheet of paper on the table: one thing she lets go of. Four answers of one weight, and none is needed. */
import { useRef, useState } from 'preact/hooks';
import { t, weekend } from '../../utils/browser/i18n';
import { laterDays } from '../../utils/let-go/later';
import { MAX_LET_GO_LENGTH } from '../../utils/let-go/let-go';
import type { Question } from '../../utils/rests/asking';
import type { Day } from '../../utils/time/day';
import type { Copy } from '../CopyWords';
import { LetGoAnswered } from './LetGoAnswered';
import { useFocusOn } from './use-focus-on';
import './after-rest.css';

export type LetGoWays = {
  /** Each letter. */
  readonly typed: (text: string) => void;
  /** `on` is when it returns, for later alone. */
  readonly answered: (
    text: string,
    answer: 'dropped' | 'someone' | 'later' | 'nothing',
    on: Day | null,
  ) => void;
  readonly undone: () => void;
  readonly copy: Copy;
};

export type LetGoSheetProps = {
  readonly question: Extract<Question, { kind: 'let-go' }>;
  /** What it asks about. */
  readonly about: 'today' | 'week';
  readonly today: Day;
  readonly ways: LetGoWays;
};

const DAY_WORDS = {
  tomorrow: () => t('letGo.tomorrow'),
  weekend: () => t('letGo.weekend'),
  'next-week': () => t('letGo.nextWeek'),
};

export function LetGoSheet(props: LetGoSheetProps) {
  const { question, today, ways } = props;
  const { answer } = question;
  const [text, setText] = useState(question.text);
  const [isLater, setLater] = useState(false);
  const [needsWords, setNeedsWords] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  // What she pressed gives way to what follows, and the place in the page stays.
  const heading = useFocusOn<HTMLHeadingElement>(`${answer.kind} ${isLater}`);
  const answered = (kind: 'dropped' | 'someone' | 'nothing') => ways.answered(text, kind, null);
  const askWhen = () => {
    if (text.trim() !== '') return setLater(true);
    setNeedsWords(true);
    field.current?.focus();
  };
  const undo = () => {
    setLater(false);
    ways.undone();
  };
  return (
    <section class="sheet after-rest" aria-labelledby="let-go">
      <div>
        <h2 id="let-go" ref={heading} tabIndex={-1} class="voice">
          {props.about === 'week' ? t('letGo.weekQuestion') : t('letGo.question')}
        </h2>
        {answer.kind === 'open' && (
          <p id="let-go-hint" class="hint">
            {t('letGo.hint')}
          </p>
        )}
      </div>
      {answer.kind === 'open' ? (
        <div>
          <input
            ref={field}
            class="field"
            type="text"
            dir="auto"
            autocomplete="off"
            aria-labelledby="let-go"
            aria-describedby="let-go-hint"
            maxLength={MAX_LET_GO_LENGTH}
            value={text}
            onInput={({ currentTarget: { value } }) => {
              setText(value);
              setNeedsWords(false);
              ways.typed(value);
            }}
          />
          <p class="hint" data-said>
            {needsWords && t('letGo.needsWords')}
          </p>
          {isLater ? (
            <fieldset class="after-rest-buttons of-three">
              <legend class="hint">{t('letGo.when')}</legend>
              {laterDays(today, weekend()).map(({ kind, day }) => (
                <Answer key={kind} onClick={() => ways.answered(text, 'later', day)}>
                  {DAY_WORDS[kind]()}
                </Answer>
              ))}
              <button type="button" class="button text" onClick={() => setLater(false)}>
                {t('common.back')}
              </button>
            </fieldset>
          ) : (
            <div class="after-rest-buttons">
              <Answer onClick={() => answered('dropped')}>{t('letGo.drop')}</Answer>
              <Answer onClick={askWhen}>{t('letGo.later')}</Answer>
              <Answer onClick={() => answered('someone')}>{t('letGo.someone')}</Answer>
              <Answer onClick={() => answered('nothing')}>{t('letGo.nothing')}</Answer>
            </div>
          )}
        </div>
      ) : (
        <LetGoAnswered
          answer={answer}
          text={text.trim()}
          today={today}
          onCopy={ways.copy}
          onUndo={undo}
        />
      )}
    </section>
  );
}

function Answer(props: { readonly onClick: () => void; readonly children: string }) {
  return (
    <button type="button" class="button" onClick={props.onClick}>
      {props.children}
    </button>
  );
}
