/** Rests: her words and her name, the sound at the end, and the ways to rest. */
import { PracticesSheet } from '../../../components/practices/PracticesSheet';
import { RestSheet } from '../../../components/rest/RestSheet';
import { playTone } from '../../../utils/browser/tone';
import type { SectionProps } from '../section-props';
import { useNotices } from '../use-notices';
import { useSettingChanges } from '../use-setting-changes';

export function Rests({ state, ask }: SectionProps) {
  const notices = useNotices();
  const { change } = useSettingChanges(ask, notices);
  return (
    <>
      <RestSheet
        settings={state.settings}
        notice={notices.notice}
        onChange={change}
        onHear={playTone}
      />
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
