/** About: what runs here, what it promises, its keys as the browser has them, and where a report goes. */
import { useEffect, useState } from 'preact/hooks';
import { AboutSheets, type Key } from '../../../components/about/AboutSheets';
import { SelectionRow } from '../../../components/wins/SelectionRow';
import { readKeys } from '../../../utils/browser/commands';
import { addressBarWord, ownVersion } from '../../../utils/browser/manifest';
import { report } from '../../../utils/browser/report';
import type { SectionProps } from '../section-props';
import { useNotices } from '../use-notices';
import { useSettingChanges } from '../use-setting-changes';

export function About({ state, ask }: SectionProps) {
  const notices = useNotices();
  const { change } = useSettingChanges(ask, notices);
  const [keys, setKeys] = useState<readonly Key[]>([]);
  useEffect(() => {
    readKeys()
      .then(setKeys)
      .catch((error: unknown) => report('reading the keys', error));
  }, []);
  return (
    <AboutSheets version={ownVersion()} keys={keys} word={addressBarWord()}>
      <SelectionRow
        on={state.settings.selectionEntry}
        notice={notices.notice}
        onChange={(place, focusId, selectionEntry) =>
          change({
            settings: { selectionEntry },
            before: { selectionEntry: !selectionEntry },
            place,
            focusId,
          })
        }
      />
    </AboutSheets>
  );
}
