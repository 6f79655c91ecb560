/** One setting, drawn from its description: a sentence with its value inside. */
import { t } from '../../utils/browser/i18n';
import { type FieldSettingId, SETTING_FIELDS } from '../../utils/settings/schema';
import { SLOT } from '../FilledSentence';
import { Notice, type NoticeContent } from './Notice';
import { ValueSentence } from './ValueSentence';
import type { FieldValue } from './value-in-words';

type IdsOfKind<Kind extends string> = {
  [Id in FieldSettingId]: (typeof SETTING_FIELDS)[Id]['kind'] extends Kind ? Id : never;
}[FieldSettingId];

/** Text has a field of its own. */
export type RowId = Exclude<FieldSettingId, IdsOfKind<'text'>>;

export type SettingRowProps = {
  readonly id: RowId;
  readonly value: FieldValue;
  readonly notice: NoticeContent | null;
  /** `before` is what Undo brings back. */
  readonly onChange: (value: FieldValue, before: FieldValue) => void;
};

export function SettingRow({ id, value, notice, onChange }: SettingRowProps) {
  const field = SETTING_FIELDS[id];
  return (
    <div class="sentence-row">
      <div class="words">
        <ValueSentence
          id={settingValueId(id)}
          text={sentenceOf(id, value)}
          label={t(`settings.${id}.name`)}
          field={field}
          value={value}
          onChange={onChange}
        />
      </div>
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
  return SETTING_FIELDS[id].kind === 'count';
}
