/** Three breaths with the tea: in, smell it; out, cool it. The cup itself never moves. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../utils/browser/i18n';
import { BREATH_IN_MS, BREATH_OUT_MS } from '../../utils/rests/breath';
import { REST_MINUTES } from '../../utils/rests/rest';
import { Cup } from '../Cup';
import { WindowLight } from '../Scene';
import './Breath.css';

const BREATHS = 3;

export type BreathProps = {
  readonly fullness: number;
  readonly notice: string | null;
  /** All three are done. */
  readonly onDone: () => void;
  /** She goes, before or after all three. */
  readonly onEnough: (isDone: boolean) => void;
  readonly onRest: () => void;
};

export function Breath(props: BreathProps) {
  const { onDone } = props;
  const halves = useHalvesBreathed();
  const isDone = halves === 2 * BREATHS;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  useEffect(() => {
    if (isDone) onDone();
  }, [isDone, onDone]);
  const phase = isDone ? 'still' : halves % 2 === 0 ? 'in' : 'out';
  return (
    <>
      <div class="breath-scene">
        <WindowLight />
        <div class="breath-table" />
        <Cup sizePx={175} fullness={props.fullness} breath={phase} cast />
      </div>
      <div class="breath-words">
        <h1 ref={heading} tabIndex={-1} class="voice breath-what">
          {WORDS[phase].what()}
        </h1>
        <p class="breath-how">{WORDS[phase].how()}</p>
        {/* The first words are read with the heading, which has the focus. Each of the others is said once: she breathes as she likes. */}
        <div class="visually-hidden" data-said>
          {(halves === 1 || isDone) && (
            <>
              <p>{WORDS[phase].what()}</p>
              <p>{WORDS[phase].how()}</p>
            </>
          )}
        </div>
        {!isDone && (
          <p class="breath-many">
            {t('breath.howMany')}
            <br />
            {t('breath.asYouLike')}
          </p>
        )}
        <div class="breath-ways">
          <button type="button" class="button" onClick={() => props.onEnough(isDone)}>
            {t('breath.enough')}
          </button>
          <button type="button" class="button" onClick={props.onRest}>
            {t('breath.rest', REST_MINUTES[0])}
          </button>
        </div>
        <p class="hint" data-said>
          {props.notice}
        </p>
      </div>
    </>
  );
}

const WORDS = {
  in: { what: () => t('breath.in'), how: () => t('breath.inHow') },
  out: { what: () => t('breath.out'), how: () => t('breath.outHow') },
  still: { what: () => t('breath.done'), how: () => t('breath.doneHow') },
} as const;

/** How many halves of a breath have passed, up to all of them. */
function useHalvesBreathed(): number {
  const [halves, setHalves] = useState(0);
  useEffect(() => {
    if (halves === 2 * BREATHS) return;
    const timer = setTimeout(
      () => setHalves(halves + 1),
      halves % 2 === 0 ? BREATH_IN_MS : BREATH_OUT_MS,
    );
    return () => clearTimeout(timer);
  }, [halves]);
  return halves;
}
