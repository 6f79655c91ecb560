/** The sites of a group as chips. To take one out she says so first: else every chip would say *Remove*. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../../utils/browser/i18n';
import { isSameSite, type Site, siteName } from '../../utils/sites/site';
import { siteLabel } from '../../utils/sites/site-label';
import { siteInWords } from '../../utils/words/site';
import { removeSiteId } from './places';
import './SiteChips.css';

export type SiteChipsProps = {
  readonly sites: readonly Site[];
  /** Names of the sites that the browser doesn't let us see. */
  readonly missing: ReadonlySet<string>;
  readonly onRemove: (site: Site) => void;
  readonly onBringBack: (site: Site) => void;
  /** What follows the last chip. */
  readonly children?: ComponentChildren;
};

export function SiteChips(props: SiteChipsProps) {
  const { sites, missing, onRemove, onBringBack, children } = props;
  const [isRemoving, setRemoving] = useState(false);
  // Until she leaves, what she has removed keeps its place: the next one doesn't move under her hand.
  const [removed, setRemoved] = useState<readonly Site[]>([]);
  const gone = removed.filter((site) => !has(sites, site));
  if (sites.length + gone.length === 0) return null;
  const remove = (site: Site) => {
    setRemoved([...removed.filter((other) => !isSameSite(site, other)), site]);
    onRemove(site);
  };
  return (
    <ul class="chips">
      {byName([...sites, ...gone]).map((site) => {
        const name = siteInWords(site);
        const isGone = has(gone, site);
        const isMissing = !isGone && missing.has(siteName(site));
        return (
          <li key={name} class={isGone ? 'chip gone' : isMissing ? 'chip missing' : 'chip'}>
            <span class="chip-words">
              <bdi>{name}</bdi>
              {isMissing && <span class="soft small"> {t('sites.notWatched')}</span>}
              <span class="visually-hidden" data-said>
                {isGone && t(site.except ? 'sites.back' : 'sites.removed', [siteLabel(site)])}
              </span>
            </span>
            {/* One button that says the other way: what she pressed keeps its place and the focus. */}
            {(isGone || isRemoving) && (
              <button
                id={removeSiteId(site)}
                type="button"
                class="chip-way"
                aria-label={isGone ? t('sites.undoRemove', [name]) : t('sites.remove', [name])}
                onClick={() => (isGone ? onBringBack(site) : remove(site))}
              >
                {isGone ? t('common.undo') : t('common.remove')}
              </button>
            )}
          </li>
        );
      })}
      <li class="chip-ways">
        {children}
        {sites.length + gone.length > 0 && (
          <button type="button" class="button text" onClick={() => setRemoving(!isRemoving)}>
            {isRemoving ? t('common.done') : t('sites.removeOne')}
          </button>
        )}
      </li>
    </ul>
  );
}

function has(sites: readonly Site[], site: Site): boolean {
  return sites.some((other) => isSameSite(site, other));
}

/** In an order of their own, so that one that goes, or comes back, stays where it was. */
function byName(sites: readonly Site[]): readonly Site[] {
  return sites.toSorted((one, other) => (siteLabel(one) < siteLabel(other) ? -1 : 1));
}
