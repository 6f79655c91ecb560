/** The log of what happened lately as text, for her to read and to copy into a report. */
import { asText } from '../log/as-text';
import { dateFormat } from './i18n';
import { readLog } from './log';
import { whatRuns } from './what-runs';

/** Throws only when the browser can't read what is stored. */
export async function logAsText(): Promise<string> {
  const [entries, heading] = await Promise.all([readLog(), whatRuns()]);
  const day = dateFormat({ dateStyle: 'full' });
  const time = dateFormat({ timeStyle: 'medium' });
  return asText(entries, {
    heading,
    dayOf: (at) => day.format(at),
    timeOf: (at) => time.format(at),
  });
}
