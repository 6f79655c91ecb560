/** A day as a sheet: its sum, its strip, and every piece of it with its reason; today's to be struck out and put back. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { sentences, t } from '../../utils/browser/i18n';
import type { Group } from '../../utils/sites/group';
import { type Day, daysBefore } from '../../utils/time/day';
import type { Ledger } from '../../utils/tracking/ledger';
import { OneChoice } from '../OneChoice';
import { shortDayName } from '../wins/day-name';
import { DayStrip } from './DayStrip';
import { EntryList } from './EntryList';
import { DEED_ID, EntryWords } from './EntryWords';
import { type Choice, choiceOf, type Entry, entriesOf, findChosen, type Stretch } from './entries';
import { sumInWords, titleOf, whyInWords, withoutTimesInWords } from './in-words';
import { Legend } from './Legend';
import { scaleOf } from './scale';
import './DaySheet.css';

/** What a day is drawn from. */
export type DrawnLedger = Pick<Ledger, 'countedMs' | 'spans' | 'rests' | 'calls'>;

export type DaySheetProps = {
  readonly ledger: DrawnLedger;
  readonly today: Day;
  readonly day: Day;
  /** Those that can be chosen, this one with them, the newest first. */
  readonly days: readonly Day[];
  readonly onDay: (day: Day) => void;
  /** When the rest that goes on began, epoch ms. */
  readonly restingSince: number | null;
  /** Until when the call that goes on is known to have gone on, epoch ms. */
  readonly callingUntil: number | null;
  readonly groups: readonly Group[];
  /** Of a day that is over, null. */
  readonly now: number | null;
  readonly timeZone: string;
  /** A day that is over is as it was. */
  readonly deeds: {
    readonly onStrike: (stretch: Stretch) => void;
    readonly onPutBack: (stretch: Stretch) => void;
  } | null;
};

/** Its words stand where she chose it: below the strip, or in the list. */
type Chosen = { readonly choice: Choice; readonly on: 'strip' | 'list' };

export function DaySheet(props: DaySheetProps) {
  const { ledger, restingSince, callingUntil, groups, timeZone, deeds } = props;
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const now = props.now ?? endOf(ledger);
  const entries = entriesOf({ ...ledger, restingSince, callingUntil }, now);
  const [first] = entries;
  const entry = findChosen(entries, chosen?.choice ?? null);
  const expectDeed = useFocusOnDeed(entry);
  const choose = (meant: Entry, on: Chosen['on']) => setChosen({ choice: choiceOf(meant), on });
  const strike = (stretch: Stretch) => {
    setChosen(chosen && { ...chosen, choice: { kind: 'counted', at: stretch.fromAt } });
    expectDeed('struck');
    deeds?.onStrike(stretch);
  };
  const putBack = (stretch: Stretch) => {
    expectDeed('put-back');
    deeds?.onPutBack(stretch);
  };
  const words = (title: string | null) =>
    entry !== null && (
      <EntryWords
        entry={entry}
        title={title}
        timeZone={timeZone}
        deeds={deeds && { onStrike: strike, onPutBack: putBack }}
      />
    );
  const isOpen = (on: Chosen['on']) => entry !== null && chosen?.on === on;
  const title = entry && titleOf(entry, groups);
  const withoutTimes = withoutTimesInWords(ledger, groups);
  return (
    <section class="day-sheet sheet" aria-labelledby="day-heading">
      <div class="day-head">
        <div>
          <h2 id="day-heading">{nameOf(props.day, props.today)}</h2>
          <p class="soft">{sumInWords(ledger, groups, restedMs(entries))}</p>
        </div>
        {props.days.length > 1 && (
          <OneChoice
            label={t('wins.day')}
            values={props.days}
            chosen={props.day}
            inWords={(day) => nameOf(day, props.today)}
            onChoose={(day) => {
              setChosen(null);
              props.onDay(day);
            }}
          />
        )}
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

/** "Today", "Yesterday", or "Tue, Nov 17". */
function nameOf(day: Day, today: Day): string {
  if (day === today) return t('common.today');
  return day === daysBefore(today, 1) ? t('insights.yesterday') : shortDayName(day);
}

/** When anything was in it last, epoch ms. */
function endOf({ spans, rests, calls }: DrawnLedger): number {
  return Math.max(0, ...[...spans, ...rests, ...calls].map(({ toAt }) => toAt));
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
