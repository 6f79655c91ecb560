/** What the tab she came from shows by now, for as long as the page is there. */
import { useEffect, useState } from 'preact/hooks';
import { watchOriginTab } from '../../utils/browser/origin-tab';
import type { State } from '../../utils/engine/state';
import type { Origin, OriginTab } from '../../utils/rests/rest';

/** Open until it is known: a button that went away a moment later would be the worse guess. */
export function useOriginTab(from: Origin | null, groups: State['groups']): OriginTab {
  const [tab, setTab] = useState<OriginTab>('open');
  useEffect(
    () => (from === null ? undefined : watchOriginTab(from, groups, setTab)),
    [from, groups],
  );
  return tab;
}
