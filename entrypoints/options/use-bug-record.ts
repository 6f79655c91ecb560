/** The record of what happened, read when she wants to see it and copied when she asks for that. */
import { useState } from 'preact/hooks';
import type { Copying } from '../../components/data/RecordSheet';
import { copyText } from '../../utils/browser/clipboard';
import { language } from '../../utils/browser/i18n';
import { readRecord } from '../../utils/browser/record';
import { report } from '../../utils/browser/report';
import { whatRuns } from '../../utils/browser/what-runs';
import { asText } from '../../utils/record/as-text';

export type BugRecord = {
  readonly text: string | null;
  readonly copying: Copying | 'unreadable' | null;
  readonly read: () => void;
  readonly copy: () => void;
};

export function useBugRecord(): BugRecord {
  const [text, setText] = useState<string | null>(null);
  const [copying, setCopying] = useState<BugRecord['copying']>(null);
  const doing = (work: Promise<void>) => {
    work.catch((error: unknown) => {
      report('The record of what happened could not be read', error);
      setCopying('unreadable');
    });
  };
  const read = async () => setText(await recordAsText());
  const copy = async () => {
    // Emptied first, so that the same words are heard once more.
    setCopying(null);
    const latest = await recordAsText();
    setText((before) => (before === null ? null : latest));
    setCopying((await copyText(latest)) ? 'copied' : 'refused');
  };
  return { text, copying, read: () => doing(read()), copy: () => doing(copy()) };
}

async function recordAsText(): Promise<string> {
  const [entries, heading] = await Promise.all([readRecord(), whatRuns()]);
  const day = new Intl.DateTimeFormat(language(), { dateStyle: 'full' });
  const time = new Intl.DateTimeFormat(language(), { timeStyle: 'medium' });
  return asText(entries, {
    heading,
    dayOf: (at) => day.format(at),
    timeOf: (at) => time.format(at),
  });
}
