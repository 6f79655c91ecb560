/** One setting, drawn from its description: a sentence with its value inside, or a line of her own words. */
import { useState } from 'preact/hooks';
import { t } from '../../utils/browser/i18n';
import { SETTING_FIELDS, type SettingId } from '../../utils/settings/schema';
import { SLOT } from '../FilledSentence';
import { Field } from './Field';
import { Notice, type NoticeContent } from './Notice';
import { ValueSentence } from './ValueSentence';
import type { FieldValue } from './value-in-words';

type IdsOfKind<Kind extends string> = {
  [Id in SettingId]: (typeof SETTING_FIELDS)[Id]['kind'] extends Kind ? Id : never;
}[SettingId];

export type SettingRowProps = {
  readonly id: SettingId;
  readonly value: FieldValue;
  readonly notice: NoticeContent | null;
  /** `before` is what Undo brings back. */
  readonly onChange: (value: FieldValue, before: FieldValue) => void;
};

export function SettingRow({ id, value, notice, onChange }: SettingRowProps) {
  const field = SETTING_FIELDS[id];
  const [textBefore, setTextBefore] = useState(value);
  return (
    <div class="sentence-row">
      <div class="words">
        {isText(id) ? (
          <div class="setting-text" onFocusIn={() => setTextBefore(value)}>
            <Field
              id={settingValueId(id)}
              field={field}
              label={t(`settings.${id}.name`)}
              hint={t(`settings.${id}.hint`, [t('rest.sentence')])}
              placeholder={t('rest.sentence')}
              value={value}
              onChange={(text) => onChange(text, textBefore)}
            />
          </div>
        ) : (
          <ValueSentence
            id={settingValueId(id)}
            text={sentenceOf(id, value)}
            label={t(`settings.${id}.name`)}
            field={field}
            value={value}
            onChange={onChange}
          />
        )}
      </div>
      <Notice place={settingPlace(id)} notice={notice} />
    </div>
  );
}

export function settingPlace(id: SettingId): string {
  return `setting-${id}`;
}

export function settingValueId(id: SettingId): string {
  return `setting-${id}-value`;
}

function sentenceOf(id: Exclude<SettingId, IdsOfKind<'text'>>, value: FieldValue): string {
  if (isCount(id)) return t(`settings.${id}.sentence`, Number(value), [SLOT]);
  return t(`settings.${id}.sentence`, [SLOT]);
}

function isText(id: SettingId): id is IdsOfKind<'text'> {
  return SETTING_FIELDS[id].kind === 'text';
}

function isCount(id: SettingId): id is IdsOfKind<'count'> {
  return SETTING_FIELDS[id].kind === 'count';
}
