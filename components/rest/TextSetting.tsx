/** One setting that is a line of her own words, with Undo for what stood there before. */
import { useState } from 'preact/hooks';
import { SETTINGS, type Settings } from '../../utils/settings/schema';
import { Notice, type NoticeContent } from '../fields/Notice';
import { TextLine } from '../fields/TextLine';
import '../fields/sentence-row.css';

/** `place` is where the notice stands, `before` what Undo brings back, `focusId` where the focus goes then. */
export type ChangeText<Id extends keyof Settings> = (change: {
  readonly settings: Partial<Pick<Settings, Id>>;
  readonly before: Partial<Pick<Settings, Id>>;
  readonly place: string;
  readonly focusId: string;
}) => void;

type TextId = 'ownName' | 'sentence' | 'friendLine';

export type TextSettingProps = {
  readonly id: TextId;
  readonly label: string;
  readonly hint: string;
  readonly placeholder?: string;
  readonly settings: Settings;
  readonly notice: NoticeContent | null;
  readonly onChange: ChangeText<TextId>;
};

export function TextSetting(props: TextSettingProps) {
  const { id, label, hint, placeholder, settings, notice, onChange } = props;
  const [before, setBefore] = useState(settings[id]);
  const place = `rest-${id}`;
  return (
    <div class="sentence-row">
      <div class="words setting-text" onFocusIn={() => setBefore(settings[id])}>
        <TextLine
          id={`${place}-value`}
          field={SETTINGS[id]}
          label={label}
          hint={hint}
          placeholder={placeholder}
          text={settings[id]}
          onChange={(text) =>
            onChange({
              settings: { [id]: text },
              before: { [id]: before },
              place,
              focusId: `${place}-value`,
            })
          }
        />
      </div>
      <Notice place={place} notice={notice} />
    </div>
  );
}
