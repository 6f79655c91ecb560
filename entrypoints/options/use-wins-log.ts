/** The wins as they are kept. The days are known from the start; what is in them is read when they come into view. */
import { useEffect, useState } from 'preact/hooks';
import type { WinsLog } from '../../components/wins/wins-log';
import { winsReader } from './wins-reader';

/** `log` is null until it has been read. With each revision, what has changed is followed. */
export function useWinsLog(revision: number) {
  const [log, setLog] = useState<WinsLog | null>(null);
  const [reader] = useState(() => winsReader(setLog));
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new revision means that the wins have changed
  useEffect(() => void reader.look(), [reader, revision]);
  return { log, reader };
}
