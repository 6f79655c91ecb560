/** The same entries as a list by the hour: each opens to its words right where it stands. */
import type { ComponentChildren } from 'preact';
import { clockTime, t } from '../../utils/browser/i18n';
import type { Group } from '../../utils/sites/group';
import type { Entry } from './entries';
import { inShort } from './in-words';
import { EntrySwatch } from './Legend';
import { hourOf } from './scale';
import './EntryList.css';

export type EntryListProps = {
  readonly entries: readonly Entry[];
  readonly groups: readonly Group[];
  readonly timeZone: string;
  /** The one that is open here. */
  readonly open: Entry | null;
  readonly onPress: (entry: Entry) => void;
  /** What stands below the open one. */
  readonly children: ComponentChildren;
};

/** Where the strip is too narrow to point at, the list carries it. */
const NARROW = '(max-width: 479px)';

export function EntryList({ entries, groups, timeZone, open, onPress, children }: EntryListProps) {
  return (
    <details class="day-list" open={matchMedia(NARROW).matches}>
      <summary>{t('insights.list')}</summary>
      <ol>
        {byHour(entries, timeZone).map(({ hourAt, ofHour }) => (
          <li key={hourAt} class="day-list-hour">
            <h3 class="small soft">{clockTime(hourAt)}</h3>
            <ol>
              {ofHour.map((entry) => (
                <li key={`${entry.kind}-${entry.fromAt}`}>
                  <EntryRow
                    entry={entry}
                    groups={groups}
                    isOpen={entry === open}
                    onPress={() => onPress(entry)}
                  />
                  {entry === open && children}
                </li>
              ))}
            </ol>
          </li>
        ))}
      </ol>
    </details>
  );
}

type EntryRowProps = {
  readonly entry: Entry;
  readonly groups: readonly Group[];
  readonly isOpen: boolean;
  readonly onPress: () => void;
};

function EntryRow({ entry, groups, isOpen, onPress }: EntryRowProps) {
  const { when, what, more } = inShort(entry, groups);
  return (
    <button
      type="button"
      class={`day-list-row ${entry.kind}`}
      aria-expanded={isOpen}
      onClick={onPress}
    >
      <EntrySwatch entry={entry} />
      <span class="day-list-when">{when}</span>{' '}
      <span class="day-list-what">
        <bdi>{what}</bdi>
      </span>{' '}
      <span class="day-list-more">{more}</span>
    </button>
  );
}

type HourOfEntries = { readonly hourAt: number; readonly ofHour: readonly Entry[] };

/** An entry stands in the hour in which it begins. */
function byHour(entries: readonly Entry[], timeZone: string): readonly HourOfEntries[] {
  const hours = Map.groupBy(entries, ({ fromAt }) => hourOf(fromAt, timeZone));
  return [...hours].map(([hourAt, ofHour]) => ({ hourAt, ofHour }));
}
