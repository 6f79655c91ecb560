/** Pauses: how often Full Cup may ask, how it makes itself known, and where she has her calls. */
import { CallsSheet } from '../../../components/calls/CallsSheet';
import { SettingRows } from '../../../components/fields/SettingRows';
import {
  PAUSE_HOURS_ID,
  PAUSE_HOURS_PLACE,
  PauseHours,
} from '../../../components/pause/PauseHours';
import { QuietSheet } from '../../../components/quiet/QuietSheet';
import { t } from '../../../utils/browser/i18n';
import type { SectionProps } from '../section-props';
import { useCallSites } from '../use-call-sites';
import { useMissingGrants } from '../use-missing-grants';
import { useNotices } from '../use-notices';
import { useSettingChanges } from '../use-setting-changes';
import { allowSites } from '../use-site-changes';
import { Notifying } from './Notifying';

export function Pauses({ state, ask }: SectionProps) {
  const notices = useNotices();
  const { change, changeRow } = useSettingChanges(ask, notices);
  const callSites = useCallSites(state, ask, notices);
  const missing = useMissingGrants(state.callSites);
  return (
    <>
      <p class="intro soft">{t('settings.intro')}</p>
      <SettingRows
        title={t('settings.howOften')}
        ids={['pausesPerDay', 'pauseGapSeconds', 'arrivalSeconds']}
        settings={state.settings}
        notice={notices.notice}
        onChange={changeRow}
      >
        <PauseHours
          state={state}
          notice={notices.notice}
          onChange={(pauseHours, before) =>
            change({
              settings: { pauseHours },
              before: { pauseHours: before },
              place: PAUSE_HOURS_PLACE,
              focusId: PAUSE_HOURS_ID,
            })
          }
        />
      </SettingRows>
      <QuietSheet state={state} ask={ask} />
      <Notifying state={state} ask={ask} />
      <CallsSheet
        sites={state.callSites}
        missing={missing}
        notice={notices.notice}
        onAdd={callSites.add}
        onAllow={allowSites}
        onRemove={callSites.remove}
        onBringBack={callSites.bringBack}
      />
    </>
  );
}
