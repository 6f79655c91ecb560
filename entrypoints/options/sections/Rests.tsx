/** Rests: her words and her name, the sound at the end, and the ways to rest. */
import { PracticesSheet } from '../../../components/practices/PracticesSheet';
import { HealingSheet } from '../../../components/rest/HealingSheet';
import { RestSheet } from '../../../components/rest/RestSheet';
import { useNow } from '../../../components/use-now';
import { playTone } from '../../../utils/browser/tone';
import { MINUTE_MS } from '../../../utils/time/duration';
import type { SectionProps } from '../section-props';
import { useNotices } from '../use-notices';
import { useSettingChanges } from '../use-setting-changes';

export function Rests({ state, ask }: SectionProps) {
  const notices = useNotices();
  const { change } = useSettingChanges(ask, notices);
  const now = useNow(MINUTE_MS);
  return (
    <>
      <RestSheet
        settings={state.settings}
        notice={notices.notice}
        onChange={change}
        onHear={playTone}
      />
      <HealingSheet
        state={state}
        now={now}
        notice={notices.notice}
        onChange={change}
        onHealing={(type) => ask({ type })}
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
