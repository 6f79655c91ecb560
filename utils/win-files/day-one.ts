/** Day One's JSON: entries with an instant, a time zone, and Markdown with pictures in it. */
import * as v from 'valibot';
import { type Entries, entriesOf } from './entry';

const EntrySchema = v.looseObject({
  creationDate: v.string(),
  timeZone: v.nullish(v.string(), 'UTC'),
  text: v.nullish(v.string(), ''),
  tags: v.nullish(v.array(v.string()), []),
});
const ExportSchema = v.looseObject({ entries: v.array(v.unknown()) });

/** Null where it is none of its exports. */
export function entriesInDayOne(value: unknown): Entries | null {
  const made = v.safeParse(ExportSchema, value);
  if (!made.success) return null;
  const entries = made.output.entries.map((one) => v.safeParse(EntrySchema, one));
  if (!entries.some(({ success }) => success)) return null;
  const found = entries.flatMap(({ success, output }) => (success ? [output] : []));
  return entriesOf(
    // A picture alone has no words, and is nothing that could be kept.
    found
      .map(({ creationDate, timeZone, text, tags }) => ({
        day: dayOfInstant(creationDate, timeZone),
        text: withTags(plain(text), tags),
      }))
      .filter(({ text }) => text !== ''),
    entries.filter(({ success }) => !success).map(() => ''),
  );
}

/** By the calendar where she was. A zone that nobody knows is none. */
function dayOfInstant(instant: string, timeZone: string): string {
  try {
    const at = Temporal.Instant.from(instant);
    return at.toZonedDateTimeISO(known(timeZone)).toPlainDate().toString();
  } catch {
    return /^\d{4}-\d\d-\d\d/.exec(instant)?.[0] ?? '';
  }
}

function known(timeZone: string): string {
  try {
    const zone = timeZone.replace(/^(?:GMT|UTC)(?=[+-])/, '');
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone).timeZoneId;
  } catch {
    return 'UTC';
  }
}

/** Code, of which every letter counts; or a picture; or a mark with the backslash that it writes before every one. */
const MARKS = /(```[\s\S]*?(?:```|$)|`[^`\n]+`)|!\[[^[\]]*\]\([^()]*\)|\\([!-/:-@[-`{-~])/g;

/** Without pictures and those backslashes. */
function plain(text: string): string {
  return text
    .replace(MARKS, '$1$2')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** Tags of one word, behind it; as ours are written. */
function withTags(text: string, tags: readonly string[]): string {
  const words = tags
    .filter((tag) => /^[\p{L}\p{M}\p{N}_-]+$/u.test(tag))
    .map((tag) => `#${tag}`)
    .filter((tag) => !text.includes(tag));
  return text === '' ? '' : [text, ...words].join(' ');
}
