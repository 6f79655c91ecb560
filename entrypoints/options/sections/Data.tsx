/** Your data: a file of all of it, a file that comes in, and the end of it, with a way back. */
import { BringInSheet } from '../../../components/data/BringInSheet';
import { DeleteSheet } from '../../../components/data/DeleteSheet';
import { SaveSheet } from '../../../components/data/SaveSheet';
import { someNames } from '../../../components/data/some-names';
import { WayBack } from '../../../components/data/WayBack';
import { useFocusLater } from '../../../components/fields/use-focus-later';
import { MissingGrants } from '../../../components/sites/MissingGrants';
import { groupWithSite } from '../../../components/sites/site-list';
import { readClock } from '../../../utils/browser/clock';
import { t } from '../../../utils/browser/i18n';
import { siteName } from '../../../utils/sites/site';
import { dayOf } from '../../../utils/time/day';
import type { SectionProps } from '../App';
import { BRING_BACK_ID } from '../DeletedLine';
import { UNDO_ID, useBringingIn } from '../use-bringing-in';
import { useMissingGrants } from '../use-missing-grants';
import { useSaving } from '../use-saving';
import { allowSites } from '../use-site-changes';

export function Data({ state, ask }: SectionProps) {
  const { winsCount, saved, save } = useSaving(state.winsRevision);
  const { bringingIn, sitesIn, choose, bringIn, leave, forget, undo } = useBringingIn(ask);
  // What came in may have been undone or deleted since.
  const sitesHere = sitesIn.filter((site) => groupWithSite(site, state.groups) !== null);
  const missing = useMissingGrants(sitesHere);
  const focusLater = useFocusLater();
  const { at, timeZone } = readClock();
  const unseen = sitesHere.filter((site) => missing.has(siteName(site)));
  const { wayBack } = state;
  return (
    <>
      <p class="intro soft">{t('data.intro')}</p>
      <SaveSheet winsCount={winsCount} saved={saved} onSave={save} />
      <BringInSheet
        bringingIn={bringingIn}
        today={dayOf(at, { timeZone, dayStartMinutes: state.settings.dayStartMinutes })}
        onChoose={choose}
        onBringIn={bringIn}
        onLeave={leave}
      >
        <div role="status">
          {wayBack?.why === 'import' && (
            <WayBack
              until={wayBack.until}
              words={(until) => t('data.broughtIn', [until])}
              buttonId={UNDO_ID}
              button={t('options.undo')}
              onTake={undo}
            />
          )}
        </div>
        <MissingGrants
          sites={unseen}
          words={t('data.notSeenYet', unseen.length, [someNames(unseen.map(siteName))])}
          onAllow={allowSites}
        />
      </BringInSheet>
      <DeleteSheet
        saved={saved}
        onSave={save}
        onDelete={() =>
          ask({ type: 'everything-deleted' }, () => {
            forget();
            focusLater(BRING_BACK_ID);
          })
        }
      />
    </>
  );
}
