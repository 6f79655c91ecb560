/** What she has let go of this month: a list that she may open, and that only grows. Nothing is counted and nothing is open. */
import { t } from '../../utils/browser/i18n';
import type { PutDown as One } from '../../utils/let-go/let-go';
import './PutDown.css';

export function PutDown({ putDown }: { readonly putDown: readonly One[] }) {
  if (putDown.length === 0) return null;
  return (
    <details class="put-down">
      <summary>{t('letGo.thisMonth')}</summary>
      <ul>
        {putDown.map(({ id, text }) => (
          <li key={id}>
            <bdi class="voice">{text}</bdi>
          </li>
        ))}
      </ul>
    </details>
  );
}
