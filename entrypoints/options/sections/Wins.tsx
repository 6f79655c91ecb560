/** Wins: what she is glad of, by day, to read, find, change and delete. */
import { useState } from 'preact/hooks';
import { Calendar } from '../../../components/wins/Calendar';
import { LookingBack } from '../../../components/wins/LookingBack';
import { PutDown } from '../../../components/wins/PutDown';
import { ReadAloud } from '../../../components/wins/ReadAloud';
import { ReminderRows } from '../../../components/wins/ReminderRows';
import { SearchField } from '../../../components/wins/SearchField';
import { SeenDays } from '../../../components/wins/SeenDays';
import { SharePanel } from '../../../components/wins/SharePanel';
import { hasTag, withTag } from '../../../components/wins/search';
import { WinField } from '../../../components/wins/WinField';
import type { WinDeeds } from '../../../components/wins/WinLine';
import { WinsDay } from '../../../components/wins/WinsDay';
import { sentences, t } from '../../../utils/browser/i18n';
import type { Day } from '../../../utils/time/day';
import type { SectionProps } from '../section-props';
import { JOT_ID } from '../use-jot-wish';
import { useLookingBack } from '../use-looking-back';
import { useNotices } from '../use-notices';
import { usePutDown } from '../use-put-down';
import { useReminderChoices } from '../use-reminder-choices';
import { useSettingChanges } from '../use-setting-changes';
import { useSharing } from '../use-sharing';
import { HITS_AT_ONCE, type ShownWins, useShownWins } from '../use-shown-wins';
import { useWeekToRead } from '../use-week-to-read';
import { goneOf, useWinChanges } from '../use-win-changes';
import { useWinsLog } from '../use-wins-log';
import './Wins.css';

const NO_DAYS: readonly Day[] = [];

export function Wins({ state, ask, jot }: SectionProps) {
  const today = state.today.day;
  const { log, reader } = useWinsLog(state.winsRevision);
  const notices = useNotices();
  const { unsettled, change, remove, bringBack } = useWinChanges(reader, ask, notices);
  const shown = useShownWins(log, reader.readAll, unsettled);
  const putDown = usePutDown(state);
  const { met, byChance, meetOne } = useLookingBack(log, reader, today);
  const [wanted, setWanted] = useState<Day | null>(null);
  const [open, setOpen] = useState<'calendar' | 'share' | null>(null);
  const { search, setSearch, isSearching, found } = shown;
  // To put ten years into weeks takes a while: not before she shares any.
  const toShare = open === 'share' && log !== null ? log.days : NO_DAYS;
  const sharing = useSharing(toShare, found && { search, days: found });
  useWeekToRead(today, sharing.readBetween);
  const { change: changeSetting } = useSettingChanges(ask, notices);
  const reminding = useReminderChoices(state.settings, ask);
  const deeds: WinDeeds = {
    goneIds: goneOf(unsettled),
    notice: notices.notice,
    tags: {
      isChosen: (tag) => hasTag(search, tag),
      onPress: (tag) => setSearch(withTag(search, tag)),
    },
    onChange: (win, before) => {
      shown.stay(win.id);
      change(win, before);
      if (win.day !== before.day) setWanted(win.day);
    },
    onDelete: (win) => {
      shown.stay(win.id);
      remove(win);
    },
    onBringBack: (win) => bringBack(win),
  };
  return (
    <div class="wins sheet">
      <div class="wins-fields">
        <WinField id={JOT_ID} draft={jot} canUndo offersMore takesFocus={false} />
        <SearchField search={search} onSearch={setSearch} onReady={shown.getReady} />
      </div>
      <p class="wins-count soft small" data-said>
        {foundWords(shown)}
      </p>
      {log !== null && log.days.length > 0 && shown.foundCount !== 0 && (
        <>
          <div class="wins-ways">
            {!isSearching && (
              <>
                <button
                  type="button"
                  class="button text"
                  aria-expanded={open === 'calendar'}
                  onClick={() => setOpen(open === 'calendar' ? null : 'calendar')}
                >
                  {t('wins.calendar')}
                </button>
                <button type="button" class="button text" onClick={() => void meetOne()}>
                  {t('wins.random')}
                </button>
              </>
            )}
            <button
              type="button"
              class="button text"
              aria-expanded={open === 'share'}
              onClick={() => setOpen(open === 'share' ? null : 'share')}
            >
              {t('wins.share')}
            </button>
          </div>
          {open === 'share' && <SharePanel {...sharing.panel} />}
        </>
      )}
      {log !== null && log.days.length > 0 && !isSearching && (
        <>
          {open === 'calendar' && <Calendar days={log.days} onChoose={setWanted} />}
          <LookingBack
            today={today}
            byChance={byChance}
            met={met}
            tags={deeds.tags}
            onShowDay={setWanted}
          />
        </>
      )}
      {log !== null && shown.days.length === 0 && !isSearching && (
        <p class="wins-empty voice">{t('wins.empty')}</p>
      )}
      {!isSearching && (
        <>
          <PutDown putDown={putDown} />
          <ReminderRows
            settings={state.settings}
            notice={notices.notice}
            mayNotify={reminding.mayNotify}
            isRefused={reminding.isRefused}
            onWay={reminding.choose}
            onChange={changeSetting}
          />
        </>
      )}
      <SeenDays
        days={shown.days}
        draw={(day) => {
          const ofDay = shown.ofDay(day);
          return ofDay && <WinsDay day={ofDay} today={today} deeds={deeds} />;
        }}
        onSee={reader.see}
        wanted={wanted}
        onReached={() => setWanted(null)}
      />
      {sharing.reading.length > 0 && (
        <ReadAloud
          wins={sharing.reading}
          speak={sharing.voice.speak}
          voice={sharing.voice.choice}
          onClosed={sharing.stopReading}
        />
      )}
      {shown.showMore && (
        <div class="wins-more">
          <button type="button" class="button text" onClick={shown.showMore}>
            {t('wins.more')}
          </button>
        </div>
      )}
    </div>
  );
}

function foundWords({ foundCount, search }: ShownWins): string {
  if (foundCount === null) return '';
  if (foundCount === 0) return t('wins.notFound', [search.trim()]);
  const latest = foundCount > HITS_AT_ONCE ? t('wins.latestShown', [HITS_AT_ONCE]) : '';
  return sentences(t('wins.found', foundCount), latest);
}
