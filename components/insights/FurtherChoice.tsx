/** Which days she looks back on, and at which group. */
import { useId } from 'preact/hooks';
import { t } from '../../utils/browser/i18n';
import { RANGE_KINDS, type RangeKind } from '../../utils/insights/range';
import type { Group, GroupId } from '../../utils/sites/group';
import type { Day } from '../../utils/time/day';
import { FIRST_DAY } from '../../utils/wins/win';
import { groupTitle } from '../../utils/words/group-name';
import { OneChoice } from '../OneChoice';
import '../fields/editor-parts.css';
import '../fields/number.css';

/** What she has chosen; a group that is null is all of them. */
export type FurtherChosen = {
  readonly kind: RangeKind;
  /** Her own two days, where the kind is `between`. */
  readonly between: readonly [Day, Day];
  readonly groupId: GroupId | null;
};

export type FurtherChoiceProps = {
  readonly chosen: FurtherChosen;
  readonly groups: readonly Group[];
  readonly today: Day;
  readonly onChoose: (chosen: FurtherChosen) => void;
};

/** No group has it as its id. */
const ALL = '';

export function FurtherChoice({ chosen, groups, today, onChoose }: FurtherChoiceProps) {
  const { kind, between, groupId } = chosen;
  const [from, to] = between;
  return (
    <div class="editor-parts">
      <OneChoice
        label={t('insights.further.days')}
        values={RANGE_KINDS}
        chosen={kind}
        inWords={(one) => t(`insights.further.ranges.${one}`)}
        onChoose={(meant) => onChoose({ ...chosen, kind: meant })}
      />
      {kind === 'between' && (
        <>
          <DayOf
            label={t('insights.from')}
            day={from}
            today={today}
            onChange={(day) => onChoose({ ...chosen, between: [day, to] })}
          />
          <DayOf
            label={t('insights.to')}
            day={to}
            today={today}
            onChange={(day) => onChoose({ ...chosen, between: [from, day] })}
          />
        </>
      )}
      {groups.length > 1 && (
        <OneChoice
          label={t('insights.further.group')}
          values={[ALL, ...groups.map((group) => group.id)]}
          chosen={groupId ?? ALL}
          inWords={(one) => {
            const group = groups.find((other) => other.id === one);
            return group === undefined ? t('insights.further.allGroups') : groupTitle(group);
          }}
          onChoose={(one) => onChoose({ ...chosen, groupId: one === ALL ? null : one })}
        />
      )}
    </div>
  );
}

/** One that is half typed is none: the last whole one stays. */
function DayOf(props: {
  readonly label: string;
  readonly day: Day;
  readonly today: Day;
  readonly onChange: (day: Day) => void;
}) {
  const id = useId();
  return (
    <div>
      <label class="field-label small" for={id}>
        {props.label}
      </label>
      <input
        id={id}
        class="field number"
        type="date"
        min={FIRST_DAY}
        max={props.today}
        value={props.day}
        onInput={({ currentTarget: { value, validity } }) => {
          if (value !== '' && validity.valid) props.onChange(value);
        }}
      />
    </div>
  );
}
