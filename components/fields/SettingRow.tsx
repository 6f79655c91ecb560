/** One setting, drawn from its description: a sentence with its value inside. */
import { t } from '../../utils/browser/i18n';
import { SETTINGS, type SettingId } from '../../utils/settings/schema';
import { SLOT } from '../FilledSentence';
import { Notice, type NoticeContent } from './Notice';
import { ValueSentence } from './ValueSentence';
import type { FieldValue } from './value-in-words';
import './sentence-row.css';

type IdsOfKind<Kind extends string> = {
  [Id in SettingId]: (typeof SETTINGS)[Id]['kind'] extends Kind ? Id : never;
}[SettingId];

/** A value that stands alone in its sentence; text, choices and toggles have fields of their own. */
export type RowId = Exclude<IdsOfKind<'count' | 'duration' | 'time-of-day'>, 'reminderMinutes'>;

export type SettingRowProps = {
  readonly id: RowId;
  readonly value: FieldValue;
  readonly notice: NoticeContent | null;
  /** `before` is what Undo brings back. */
  readonly onChange: (value: FieldValue, before: FieldValue) => void;
};

export function SettingRow({ id, value, notice, onChange }: SettingRowProps) {
  const field = SETTINGS[id];
  return (
    <div class="sentence-row">
      <ValueSentence
        id={settingValueId(id)}
        text={sentenceOf(id, value)}
        label={t(`settings.${id}.name`)}
        field={field}
        value={value}
        onChange={onChange}
      />
      <Notice place={settingPlace(id)} notice={notice} />
    </div>
  );
}

export function settingPlace(id: RowId): string {
  return `setting-${id}`;
}

export function settingValueId(id: RowId): string {
  return `setting-${id}-value`;
}

function sentenceOf(id: RowId, value: FieldValue): string {
  if (isCount(id)) return t(`settings.${id}.sentence`, Number(value), [SLOT]);
  return t(`settings.${id}.sentence`, [SLOT]);
}

function isCount(id: RowId): id is IdsOfKind<'count'> {
  return SETTINGS[id].kind === 'count';
}
