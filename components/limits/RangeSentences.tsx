/** Hours of the week: a sentence for each range of them, which can be changed in it, and more of them or fewer. */
import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { t } from '../../utils/browser/i18n';
import { type HoursRange, MAX_RANGES } from '../../utils/schedule/hours';
import type { Day } from '../../utils/time/day';
import { rangeInWords } from '../../utils/words/closed-hours';
import { EditedSentence } from '../fields/EditedSentence';
import '../fields/editor-parts.css';
import '../fields/sentence-row.css';
import { HoursEditor } from './HoursEditor';

type Ranges = readonly HoursRange[];

export function RangeSentences<
  H extends { readonly ranges: Ranges; readonly until?: Day | null },
>(props: {
  /** Of the first value. */
  readonly id: string;
  /** What they are, for the editor. */
  readonly label: string;
  readonly hours: H;
  /** The range that comes on top when she wants more of them. */
  readonly more: HoursRange;
  /** The sentence of the range at a place, with `SLOT` for its hours. */
  readonly textOf: (range: HoursRange, at: number) => string;
  /** `before` is what Undo brings back. */
  readonly onChange: (hours: H, before: H) => void;
  /** At the end of the first sentence. */
  readonly children: ComponentChildren;
}) {
  const { id, label, hours, more, textOf, onChange, children } = props;
  const before = useRef(hours);
  const change = (changed: { readonly ranges?: Ranges; readonly until?: Day | null }) =>
    onChange({ ...hours, ...changed }, before.current);
  return (
    <>
      {hours.ranges.map((range, at) => {
        const others = hours.ranges.filter((_, other) => other !== at);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a range is changed at its place
          <div key={at} class="sentence-row">
            <EditedSentence
              text={textOf(range, at)}
              first={{
                id: at === 0 ? id : `${id}-${at}`,
                label,
                value: rangeInWords(range),
                kind: 'hours',
                onOpen: () => {
                  before.current = hours;
                },
                editor: (close) => (
                  <>
                    <HoursEditor
                      range={range}
                      until={hours.until}
                      onRange={(changed) => change({ ranges: hours.ranges.with(at, changed) })}
                      onUntil={(until) => change({ until })}
                    />
                    <div class="editor-parts">
                      {hours.ranges.length < MAX_RANGES && (
                        <button
                          type="button"
                          class="button text"
                          onClick={() => change({ ranges: [...hours.ranges, more] })}
                        >
                          {t('limits.closedHours.addMore')}
                        </button>
                      )}
                      {others.length > 0 && (
                        <button
                          type="button"
                          class="button text"
                          onClick={() => {
                            close();
                            change({ ranges: others });
                          }}
                        >
                          {t('limits.closedHours.removeThese')}
                        </button>
                      )}
                    </div>
                  </>
                ),
              }}
            />
            {at === 0 && children}
          </div>
        );
      })}
    </>
  );
}
