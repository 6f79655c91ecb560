/** The strip itself: a line with a bar for what was counted, a cup for a rest, an outline for what is struck out. */
import type { CSSProperties, TargetedKeyboardEvent } from 'preact';
import { t } from '../../utils/browser/i18n';
import { type Entry, entryAt, type Stretch } from './entries';
import { marksInWords } from './in-words';
import { hourMarks, type Scale, shareOf } from './scale';
import { stepTo } from './step';
import './DayStrip.css';
import './day-mark.css';

export type DayStripProps = {
  readonly entries: readonly Entry[];
  readonly scale: Scale;
  readonly now: number;
  readonly timeZone: string;
  readonly chosen: Entry | null;
  /** What is said of the chosen one, or how to choose. */
  readonly words: string;
  readonly onChoose: (entry: Entry) => void;
};

/** This close to a bar, as a share of the strip, it is meant. */
const NEAR_SHARE = 0.015;

export function DayStrip(props: DayStripProps) {
  const { entries, scale, now, timeZone, chosen, words, onChoose } = props;
  const marks = hourMarks(scale, timeZone);
  const labels = marksInWords(marks);
  const seconds = (at: number) => Math.round((at - scale.fromAt) / 1_000);
  const point = (value: number) => {
    const at = scale.fromAt + value * 1_000;
    const meant = entryAt(entries, at, (scale.toAt - scale.fromAt) * NEAR_SHARE);
    if (meant !== null) onChoose(meant);
  };
  const step = (event: TargetedKeyboardEvent<HTMLInputElement>) => {
    const next = stepTo(event.key, isRightToLeft(event.currentTarget), entries, chosen);
    if (next === null) return;
    event.preventDefault();
    onChoose(next);
  };
  return (
    <div class="day-strip">
      <div class="day-strip-field">
        <div class="day-strip-line" style={placeOf({ fromAt: scale.fromAt, toAt: now }, scale)} />
        {callsFirst(entries).map((entry) => (
          <EntryBar key={`${entry.kind}-${entry.fromAt}`} entry={entry} scale={scale} />
        ))}
        {chosen !== null && <div class="day-strip-chosen" style={placeOf(chosen, scale)} />}
        {/* One control for all of it: pointed at, slid along, or stepped through from entry to entry. */}
        <input
          class="day-strip-control"
          type="range"
          min={0}
          max={seconds(scale.toAt)}
          value={chosen === null ? seconds(scale.toAt) : seconds(middleOf(chosen))}
          aria-label={t('insights.strip')}
          aria-valuetext={words}
          onInput={(event) => point(event.currentTarget.valueAsNumber)}
          onKeyDown={step}
        />
      </div>
      <div class="day-strip-hours" aria-hidden="true">
        {marks.map(({ at, isMinor }, index) => (
          <span
            key={at}
            class={isMinor ? 'minor' : ''}
            style={{ insetInlineStart: onTheSheet(shareOf(scale, at)) }}
          >
            {labels[index]}
          </span>
        ))}
      </div>
    </div>
  );
}

/** What was counted during a call stands before it. */
function callsFirst(entries: readonly Entry[]): readonly Entry[] {
  const isCall = ({ kind }: Entry) => kind === 'call';
  return [...entries.filter(isCall), ...entries.filter((entry) => !isCall(entry))];
}

/** Gaps are the bare line. */
function EntryBar({ entry, scale }: { readonly entry: Entry; readonly scale: Scale }) {
  if (entry.kind === 'gap') return null;
  const kind = entry.kind === 'counted' && entry.span.struck ? 'struck' : entry.kind;
  return <div class={`day-strip-mark day-mark ${kind}`} style={placeOf(entry, scale)} />;
}

function placeOf(stretch: Stretch, scale: Scale): CSSProperties {
  const from = shareOf(scale, stretch.fromAt);
  const width = shareOf(scale, stretch.toAt) - from;
  return { insetInlineStart: percent(from), inlineSize: percent(width) };
}

/** An hour at the very edge stands a little further in, where all of it is seen. */
function onTheSheet(share: number): string {
  return `clamp(1.25rem, ${percent(share)}, 100% - 1.25rem)`;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(3)}%`;
}

function middleOf({ fromAt, toAt }: Stretch): number {
  return (fromAt + toAt) / 2;
}

function isRightToLeft(element: Element): boolean {
  return getComputedStyle(element).direction === 'rtl';
}
