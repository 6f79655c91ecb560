/** In place of today's strip, on a healing day: that it is kept, and not shown. */
import { t } from '../../utils/browser/i18n';

export function HealingToday() {
  return (
    <section class="sheet" aria-labelledby="day-heading">
      <h2 id="day-heading">{t('common.today')}</h2>
      <p class="soft">{t('healing.sheet.noMinutes')}</p>
    </section>
  );
}
