/** Your data: a file of all of it, automatic backups, a file that comes in, the end of it, each with a way back; and the record for bugs. */

import { useState } from 'preact/hooks';
import { BackupsSheet } from '../../../components/data/BackupsSheet';
import { BringInSheet } from '../../../components/data/BringInSheet';
import { DeleteSheet } from '../../../components/data/DeleteSheet';
import { ElsewhereSheet } from '../../../components/data/ElsewhereSheet';
import { LogSheet } from '../../../components/data/LogSheet';
import { SaveSheet } from '../../../components/data/SaveSheet';
import { someNames } from '../../../components/data/some-names';
import { WayBack } from '../../../components/data/WayBack';
import { useFocusLater } from '../../../components/fields/use-focus-later';
import { MissingGrants } from '../../../components/sites/MissingGrants';
import { groupWithSite } from '../../../components/sites/site-list';
import { useNow } from '../../../components/use-now';
import { t } from '../../../utils/browser/i18n';
import type { State } from '../../../utils/engine/state';
import { isFirm } from '../../../utils/limits/firmness';
import { LIMIT_KINDS } from '../../../utils/limits/kinds';
import { type Site, siteName } from '../../../utils/sites/site';
import { siteLabel } from '../../../utils/sites/site-label';
import { MINUTE_MS } from '../../../utils/time/duration';
import { BRING_BACK_ID } from '../DeletedLine';
import type { SectionProps } from '../section-props';
import { UNDO_GOING_BACK_ID, useBackups } from '../use-backups';
import { UNDO_ID, useBringingIn } from '../use-bringing-in';
import { UNDO_ELSEWHERE_ID, useFromElsewhere } from '../use-from-elsewhere';
import { useLog } from '../use-log';
import { useMissingGrants } from '../use-missing-grants';
import { useSaving } from '../use-saving';
import { allowSites } from '../use-site-changes';

export function Data({ state, ask }: SectionProps) {
  const { saved, save, saveAlone } = useSaving(ask);
  const backups = useBackups(state, ask);
  const record = useLog();
  const now = useNow(MINUTE_MS);
  // Which of the two sheets says what came in last, and undoes it.
  const [lastIn, setLastIn] = useState<'file' | 'elsewhere'>('file');
  const {
    bringingIn,
    sitesIn,
    choose,
    bringIn,
    leave,
    forget,
    undo: undoImport,
  } = useBringingIn(
    (request, whenStored, whenNotTaken) =>
      ask(
        request,
        () => {
          if (request.type === 'snapshot-merged') setLastIn('file');
          whenStored?.();
        },
        whenNotTaken,
      ),
    state.settings.dayStartMinutes,
  );
  const elsewhere = useFromElsewhere(state, ask, () => setLastIn('elsewhere'));
  const unseenElsewhere = useUnseen(stillThere(elsewhere.sitesIn, state));
  const unseen = useUnseen(stillThere(sitesIn, state));
  const focusLater = useFocusLater();
  const { undo } = state;
  const isBack = undo?.why === 'restore';
  const unseenBack = useUnseen(isBack ? state.groups.flatMap(({ sites }) => sites) : []);
  return (
    <>
      <p class="intro soft">{t('data.intro')}</p>
      <SaveSheet
        winsCount={state.winsTotal}
        saved={saved}
        lastSavedAt={state.saved?.at ?? null}
        now={now}
        onSave={save}
        onSaveAlone={saveAlone}
      />
      <BackupsSheet
        backups={backups.backups}
        lookingBack={backups.lookingBack}
        saved={backups.saved}
        now={now}
        onLook={backups.look}
        onLeave={backups.leave}
        onGoBack={backups.goBack}
        onSave={backups.save}
      >
        <div data-said>
          {isBack && (
            <WayBack
              until={undo.until}
              words={(until) => t('backups.isBack', [until])}
              buttonId={UNDO_GOING_BACK_ID}
              button={t('common.undo')}
              onTake={backups.undo}
            />
          )}
        </div>
        <MissingGrants
          sites={unseenBack}
          words={t('data.notSeenYet', [someNames(unseenBack.map(siteLabel))])}
          onAllow={allowSites}
        />
      </BackupsSheet>
      <BringInSheet
        bringingIn={bringingIn}
        today={state.today.day}
        onChoose={choose}
        onBringIn={bringIn}
        onLeave={leave}
      >
        <div data-said>
          {undo?.why === 'import' && lastIn === 'file' && (
            <WayBack
              until={undo.until}
              words={(until) => t('data.broughtIn', [until])}
              buttonId={UNDO_ID}
              button={t('common.undo')}
              onTake={undoImport}
            />
          )}
        </div>
        <MissingGrants
          sites={unseen}
          words={t('data.notSeenYet', [someNames(unseen.map(siteLabel))])}
          onAllow={allowSites}
        />
      </BringInSheet>
      <ElsewhereSheet
        arriving={elsewhere.arriving}
        plan={elsewhere.plan}
        asksAbout={elsewhere.asksAbout}
        onChoose={elsewhere.choose}
        onPaste={elsewhere.paste}
        onTick={elsewhere.tick}
        onAdd={elsewhere.add}
        onLeave={elsewhere.leave}
      >
        <div data-said>
          {undo?.why === 'import' && lastIn === 'elsewhere' && (
            <WayBack
              until={undo.until}
              words={(until) => t('data.broughtIn', [until])}
              buttonId={UNDO_ELSEWHERE_ID}
              button={t('common.undo')}
              onTake={elsewhere.undo}
            />
          )}
        </div>
        <MissingGrants
          sites={unseenElsewhere}
          words={t('data.notSeenYet', [someNames(unseenElsewhere.map(siteLabel))])}
          onAllow={allowSites}
        />
      </ElsewhereSheet>
      <LogSheet
        text={record.text}
        copying={record.copying}
        onRead={record.read}
        onCopy={record.copy}
      />
      <DeleteSheet
        saved={saved}
        hasFirmLimit={Object.values(state.limits).some((limits) =>
          LIMIT_KINDS.some(({ id }) => isFirm(limits[id])),
        )}
        onSave={save}
        onDelete={() =>
          ask({ type: 'everything-deleted' }, () => {
            forget();
            elsewhere.forget();
            focusLater(BRING_BACK_ID);
          })
        }
      />
    </>
  );
}

/** What came in may have been undone or deleted since. */
function stillThere(sites: readonly Site[], { groups }: Pick<State, 'groups'>): readonly Site[] {
  return sites.filter((site) => groupWithSite(site, groups) !== null);
}

/** Those of some sites that the browser keeps from us. */
function useUnseen(sites: readonly Site[]): readonly Site[] {
  const missing = useMissingGrants(sites);
  return sites.filter((site) => missing.has(siteName(site)));
}
