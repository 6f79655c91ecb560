/** The log of what happened lately as text, for her to read and to copy into a report. */
import { asText } from '../record/as-text';
import { language } from './i18n';
import { readRecord } from './record';
import { whatRuns } from './what-runs';

/** Throws only when the browser can't read what is stored. */
export async function logAsText(): Promise<string> {
  const [entries, heading] = await Promise.all([readRecord(), whatRuns()]);
  const day = new Intl.DateTimeFormat(language(), { dateStyle: 'full' });
  const time = new Intl.DateTimeFormat(language(), { timeStyle: 'medium' });
  return asText(entries, {
    heading,
    dayOf: (at) => day.format(at),
    timeOf: (at) => time.format(at),
  });
}
