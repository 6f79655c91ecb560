/** The sites of a group: each says its name, whether it is watched, and can be taken out. */
import type { ComponentChildren } from 'preact';
import { t } from '../../utils/browser/i18n';
import type { Site } from '../../utils/sites/site';
import { siteLabel } from '../../utils/sites/site-label';
import { removeSiteId } from './places';
import './sites.css';

export type SiteChipsProps = {
  readonly sites: readonly Site[];
  /** Names of the sites that the browser doesn't let us see. */
  readonly missing: ReadonlySet<string>;
  readonly onRemove: (site: Site) => void;
  /** What follows the last chip. */
  readonly children?: ComponentChildren;
};

export function SiteChips({ sites, missing, onRemove, children }: SiteChipsProps) {
  return (
    <ul class="chips">
      {sites.map((site) => {
        const name = siteLabel(site);
        const isMissing = missing.has(name);
        return (
          <li key={name} class={isMissing ? 'chip missing' : 'chip'}>
            <span class="chip-words">
              <bdi>{name}</bdi>
              {isMissing && <span class="soft small"> {t('sites.notWatched')}</span>}
            </span>
            <button
              id={removeSiteId(site)}
              type="button"
              class="chip-remove"
              aria-label={t('sites.remove', [name])}
              onClick={() => onRemove(site)}
            >
              {t('common.remove')}
            </button>
          </li>
        );
      })}
      {children && <li>{children}</li>}
    </ul>
  );
}
