/** "Does this match?": any address, and at once whether it is counted, where, and because of what. */
import { useId, useState } from 'preact/hooks';
import { t } from '../../utils/browser/i18n';
import type { Group } from '../../utils/sites/group';
import { addressOfSite } from '../../utils/sites/site';
import { siteLabel } from '../../utils/sites/site-label';
import { readTyped } from '../../utils/sites/typed';
import { groupTitle } from '../../utils/words/group-name';
import { AddressInput } from './AddressInput';
import { siteOfAddress } from './site-list';
import './MatchCheck.css';

export type MatchCheckProps = { readonly groups: readonly Group[] };

export function MatchCheck({ groups }: MatchCheckProps) {
  const id = useId();
  const [text, setText] = useState('');
  return (
    <details class="match sheet">
      <summary>{t('sites.matchQuestion')}</summary>
      <label class="field-label" for={id}>
        {t('sites.matchAddress')}
      </label>
      <AddressInput id={id} text={text} describedBy={`${id}-answer`} onText={setText} />
      <p id={`${id}-answer`} class="match-answer" data-said>
        {answer(text, groups)}
      </p>
    </details>
  );
}

function answer(text: string, groups: readonly Group[]): string {
  if (text.trim() === '') return '';
  const typed = readTyped(text);
  const [service] = typed.kind === 'mail-service' ? typed.sites : [];
  if (typed.kind !== 'site' && service === undefined) return t('sites.matchNoAddress');
  const found = siteOfAddress(service === undefined ? text : addressOfSite(service), groups);
  if (found === null) return t('sites.matchNone');
  if (found.site.except) return t('sites.matchLeftOut', [siteLabel(found.site)]);
  return t('sites.matchFound', [groupTitle(found.group), siteLabel(found.site)]);
}
