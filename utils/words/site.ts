/** What a site is called, where she may have left something out: "docs.example.org", "not docs.example.org". */
import { t } from '../browser/i18n';
import type { Site } from '../sites/site';
import { siteLabel } from '../sites/site-label';

export function siteInWords(site: Site): string {
  return site.except ? t('sites.except', [siteLabel(site)]) : siteLabel(site);
}
