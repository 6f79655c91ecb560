/** Today as a sheet: its sum, its strip, and every piece of it with its reason, to be struck out and put back. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { sentences, t } from '../../utils/browser/i18n';
import type { Group } from '../../utils/sites/group';
import type { Ledger } from '../../utils/tracking/ledger';
import { DayStrip } from './DayStrip';
import { EntryList } from './EntryList';
import { DEED_ID, EntryWords } from './EntryWords';
import { type Choice, choiceOf, type Entry, entriesOf, findChosen, type Stretch } from './entries';
import { sumInWords, titleOf, whyInWords, withoutTimesInWords } from './in-words';
import { Legend } from './Legend';
import { scaleOf } from './scale';
import './TodaySheet.css';

export type TodaySheetProps = {
  readonly ledger: Ledger;
  /** When the rest that goes on began, epoch ms. */
  readonly restingSince: number | null;
  /** Until when the call that goes on is known to have gone on, epoch ms. */
  readonly callingUntil: number | null;
  readonly groups: readonly Group[];
  readonly now: number;
  readonly timeZone: string;
  readonly onStrike: (stretch: Stretch) => void;
  readonly onPutBack: (stretch: Stretch) => void;
};

/** Its words stand where she chose it: below the strip, or in the list. */
type Chosen = { readonly choice: Choice; readonly on: 'strip' | 'list' };

export function TodaySheet(props: TodaySheetProps) {
  const { ledger, restingSince, callingUntil, groups, now, timeZone } = props;
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const entries = entriesOf({ ...ledger, restingSince, callingUntil }, now);
  const [first] = entries;
  const entry = findChosen(entries, chosen?.choice ?? null);
  const expectDeed = useFocusOnDeed(entry);
  const choose = (meant: Entry, on: Chosen['on']) => setChosen({ choice: choiceOf(meant), on });
  const strike = (stretch: Stretch) => {
    setChosen(chosen && { ...chosen, choice: { kind: 'counted', at: stretch.fromAt } });
    expectDeed('struck');
    props.onStrike(stretch);
  };
  const putBack = (stretch: Stretch) => {
    expectDeed('put-back');
    props.onPutBack(stretch);
  };
  const words = (title: string | null) =>
    entry !== null && (
      <EntryWords
        entry={entry}
        title={title}
        timeZone={timeZone}
        onStrike={strike}
        onPutBack={putBack}
      />
    );
  const isOpen = (on: Chosen['on']) => entry !== null && chosen?.on === on;
  const title = entry && titleOf(entry, groups);
  const withoutTimes = withoutTimesInWords(ledger, groups);
  return (
    <section class="today-sheet sheet" aria-labelledby="today-heading">
      <div class="today-head">
        <h2 id="today-heading">{t('common.today')}</h2>
        <p class="soft">{sumInWords(ledger, groups, restedMs(entries))}</p>
      </div>
      {first === undefined ? (
        withoutTimes === null && <p class="soft">{t('insights.nothingCounted')}</p>
      ) : (
        <>
          <DayStrip
            entries={entries}
            scale={scaleOf(first.fromAt, Math.max(now, ...entries.map(({ toAt }) => toAt)))}
            now={now}
            timeZone={timeZone}
            chosen={entry}
            words={entry ? sentences(title ?? '', whyInWords(entry)) : t('insights.hint')}
            onChoose={(meant) => choose(meant, 'strip')}
          />
          <Legend entries={entries} />
          {isOpen('strip') ? words(title) : <p class="soft">{t('insights.hint')}</p>}
          <EntryList
            entries={entries}
            groups={groups}
            timeZone={timeZone}
            open={isOpen('list') ? entry : null}
            onPress={(meant) =>
              meant === entry && chosen?.on === 'list' ? setChosen(null) : choose(meant, 'list')
            }
          >
            {words(null)}
          </EntryList>
        </>
      )}
      {withoutTimes !== null && <p class="soft">{withoutTimes}</p>}
    </section>
  );
}

function restedMs(entries: readonly Entry[]): number {
  const rests = entries.filter(({ kind }) => kind === 'resting');
  return rests.reduce((sum, { fromAt, toAt }) => sum + toAt - fromAt, 0);
}

/**
 * A part that is struck out is an entry of its own, and what is put back joins its neighbours: the
 * button that she pressed goes then, and the focus is for the one that takes it back.
 */
function useFocusOnDeed(entry: Entry | null): (deed: 'struck' | 'put-back') => void {
  const expected = useRef<'struck' | 'put-back' | null>(null);
  useLayoutEffect(() => {
    if (expected.current === null || entry?.kind !== 'counted') return;
    if (entry.span.struck !== (expected.current === 'struck')) return;
    expected.current = null;
    const { activeElement } = document;
    const isLost = activeElement === null || activeElement === document.body;
    if (isLost) document.getElementById(DEED_ID)?.focus();
  });
  return (deed) => {
    expected.current = deed;
  };
}
