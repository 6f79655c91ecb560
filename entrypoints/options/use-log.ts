/** The log, read when she wants to see it and copied when she asks for that. */
import { useState } from 'preact/hooks';
import type { Copying } from '../../components/data/LogSheet';
import { copyText } from '../../utils/browser/clipboard';
import { logAsText } from '../../utils/browser/log-text';
import { report } from '../../utils/browser/report';

export type CopiedLog = {
  readonly text: string | null;
  readonly copying: Copying | 'unreadable' | null;
  readonly read: () => void;
  readonly copy: () => void;
};

export function useLog(): CopiedLog {
  const [text, setText] = useState<string | null>(null);
  const [copying, setCopying] = useState<CopiedLog['copying']>(null);
  const doing = (work: Promise<void>) => {
    work.catch((error: unknown) => {
      report('The log could not be read', error);
      setCopying('unreadable');
    });
  };
  const read = async () => setText(await logAsText());
  const copy = async () => {
    // Emptied first, so that the same words are heard once more.
    setCopying(null);
    const latest = await logAsText();
    setText((before) => (before === null ? null : latest));
    setCopying((await copyText(latest)) ? 'copied' : 'refused');
  };
  return { text, copying, read: () => doing(read()), copy: () => doing(copy()) };
}
