/** Sites that the browser keeps from us: one line, and one button that asks for all of them. */
import { useState } from 'preact/hooks';
import { t } from '../../utils/browser/i18n';
import type { Site } from '../../utils/sites/site';
import { siteNames } from './site-list';
import './MissingGrants.css';

export type MissingGrantsProps = {
  readonly sites: readonly Site[];
  /** In place of the usual words, which are about a grant that has gone. */
  readonly words?: string;
  /** Asks the browser; false when it, or she, said no. */
  readonly onAllow: (sites: readonly Site[]) => Promise<boolean>;
};

export function MissingGrants({ sites, words, onAllow }: MissingGrantsProps) {
  const [refused, setRefused] = useState(false);
  if (sites.length === 0) return null;
  const allow = async () => setRefused(!(await onAllow(sites)));
  return (
    <div class="missing-grants">
      <p>{words ?? t('sites.missing', [siteNames(sites)])}</p>
      <button type="button" class="button" onClick={allow}>
        {t('sites.allow')}
      </button>
      <p class="soft" data-said>
        {refused ? t('common.nothingChanged') : ''}
      </p>
    </div>
  );
}
