/** How big the extension is, on the disk and in its popup. */
import type { Figures } from './figures';
import { inFront } from './in-front';
import { openOwnPage } from './own-page';
import { packed } from './packed';
import { median } from './result';
import { scriptsOf } from './scripts';
import type { Turn } from './stage';

const TIMES = 3;

export async function measureSize({ desk, subject }: Turn): Promise<Figures> {
  if (subject === null) return {};
  const { unpackedBytes, zipBytes, zipBytesWithoutLocales } = packed(subject.folder);
  const onDisk = {
    unpacked: unpackedBytes / 1_024,
    zip: zipBytes / 1_024,
    zipWithoutLocales: zipBytesWithoutLocales / 1_024,
  };
  if (subject.popup === null) return onDisk;
  const { tools } = desk.browser();
  const opened = [];
  for (let n = 0; n < TIMES; n += 1) opened.push(await openOwnPage(desk.browser(), subject.popup));
  const { popup } = subject;
  return {
    ...onDisk,
    popupScripts: await inFront(tools, 'about:blank', (session) => scriptsOf(session, popup)),
    popupWork: median(opened.map(({ workMs }) => workMs)),
    popupHeap: median(opened.map(({ heapMb }) => heapMb)),
    popupMemory: median(opened.map(({ memoryMb }) => memoryMb)),
  };
}
