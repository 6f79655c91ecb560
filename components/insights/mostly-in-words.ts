/** When in the day it mostly is, in a sentence. */
import { t } from '../../utils/browser/i18n';
import type { Mostly } from '../../utils/insights/mostly';
import { hourOfDay } from '../../utils/words/hour-of-day';

export function mostlyInWords(mostly: Mostly): string {
  if (mostly.kind === 'spread') return t('insights.further.mostly.spread');
  const { on, part, hour } = mostly;
  return t(`insights.further.mostly.${on}.${part}`, [hourOfDay(hour)]);
}
