/** Pauses and rests: how often Full Cup may ask, what her rests are like, and ways to rest. */
import { CallsSheet } from '../../../components/calls/CallsSheet';
import {
  isRowId,
  type RowId,
  SettingRow,
  settingPlace,
  settingValueId,
} from '../../../components/fields/SettingRow';
import { useFocusLater } from '../../../components/fields/use-focus-later';
import type { FieldValue } from '../../../components/fields/value-in-words';
import { PracticesSheet } from '../../../components/practices/PracticesSheet';
import { RestSheet } from '../../../components/rest/RestSheet';
import { t } from '../../../utils/browser/i18n';
import { playTone } from '../../../utils/browser/tone';
import { type FieldSettingId, SETTING_FIELDS, type Settings } from '../../../utils/settings/schema';
import type { SectionProps } from '../App';
import { useCallSites } from '../use-call-sites';
import { useMissingGrants } from '../use-missing-grants';
import { useNotices } from '../use-notices';
import { allowSites } from '../use-site-changes';
import { Calling } from './Calling';

const ROW_IDS = (Object.keys(SETTING_FIELDS) as FieldSettingId[]).filter(isRowId);

/** `place` is where the notice stands, `before` what Undo brings back, `focusId` where the focus goes then. */
type Change = {
  readonly settings: Partial<Settings>;
  readonly before: Partial<Settings>;
  readonly place: string;
  readonly focusId: string;
};

export function Pauses({ state, ask }: SectionProps) {
  const notices = useNotices();
  const { notice, show } = notices;
  const callSites = useCallSites(state, ask, notices);
  const missing = useMissingGrants(state.callSites);
  const focusLater = useFocusLater();
  const keep = (settings: Partial<Settings>, whenKept?: () => void) =>
    ask({ type: 'settings-changed', settings }, whenKept);
  const change = ({ settings, before, place, focusId }: Change) =>
    keep(settings, () =>
      show({
        place,
        text: t('common.kept'),
        undo: () => {
          focusLater(focusId);
          keep(before);
        },
      }),
    );
  const changeRow = (id: RowId, value: FieldValue, before: FieldValue) =>
    change({
      settings: { [id]: value },
      before: { [id]: before },
      place: settingPlace(id),
      focusId: settingValueId(id),
    });
  return (
    <>
      <p class="intro soft">{t('settings.intro')}</p>
      <div class="settings sheet">
        {ROW_IDS.map((id) => (
          <SettingRow
            key={id}
            id={id}
            value={state.settings[id]}
            notice={notice}
            onChange={(value, before) => changeRow(id, value, before)}
          />
        ))}
      </div>
      <Calling state={state} ask={ask} />
      <CallsSheet
        sites={state.callSites}
        missing={missing}
        notice={notice}
        onAdd={callSites.add}
        onAllow={allowSites}
        onRemove={callSites.remove}
      />
      <RestSheet settings={state.settings} notice={notice} onChange={change} onHear={playTone} />
      <PracticesSheet
        chosen={state.practices}
        onChoose={(practice) => ask({ type: 'practice-chosen', practice })}
        onAdd={(words) =>
          ask({
            type: 'practice-chosen',
            practice: { id: crypto.randomUUID(), words, standing: 'in-turn' },
          })
        }
        onRemove={({ id }) => ask({ type: 'practice-removed', id })}
      />
    </>
  );
}
