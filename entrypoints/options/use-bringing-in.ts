/** A file on its way in: read, compared with what is here, and told to the background when she says so. */
import { useRef, useState } from 'preact/hooks';
import { FILE_ID } from '../../components/data/BringInSheet';
import type { BringingIn } from '../../components/data/bringing-in';
import { PREVIEW_ID } from '../../components/data/FilePreview';
import type { WhyNot } from '../../components/data/refusal-in-words';
import { useFocusLater } from '../../components/fields/use-focus-later';
import { readClock } from '../../utils/browser/clock';
import { readFileBytes } from '../../utils/browser/files';
import { dateOrder } from '../../utils/browser/i18n';
import { report } from '../../utils/browser/report';
import { readSnapshot } from '../../utils/browser/snapshot';
import { isSameSite, type Site } from '../../utils/sites/site';
import { mergeAfter } from '../../utils/snapshot/merge';
import { previewOf } from '../../utils/snapshot/preview';
import { parseFile } from '../../utils/snapshot/read-file';
import { canComeBack } from '../../utils/snapshot/write-file';
import { snapshotOfEntries } from '../../utils/win-files/as-wins';
import { readWins } from '../../utils/win-files/read';
import type { Ask } from './use-asking-in-order';

export const UNDO_ID = 'undo-bringing-in';

export type Bringing = {
  readonly bringingIn: BringingIn;
  /** Sites that have come in with a file while this page was open. */
  readonly sitesIn: readonly Site[];
  readonly choose: (file: File) => void;
  readonly bringIn: () => void;
  readonly leave: () => void;
  /** Nothing of any file is shown any more. */
  readonly forget: () => void;
  readonly undo: () => void;
};

/** `dayStartMinutes`, after midnight: by it a win of another file has its day. */
export function useBringingIn(ask: Ask, dayStartMinutes: number): Bringing {
  const [bringingIn, setBringingIn] = useState<BringingIn>({ kind: 'waiting' });
  const [sitesIn, setSitesIn] = useState<readonly Site[]>([]);
  const latest = useRef<File | null>(null);
  const focusLater = useFocusLater();

  const choose = (file: File) => {
    latest.current = file;
    setBringingIn({ kind: 'reading', name: file.name });
    const show = (found: BringingIn) => {
      // She may have chosen another one meanwhile.
      if (latest.current !== file) return;
      setBringingIn(found);
      if (found.kind === 'previewed') focusLater(PREVIEW_ID);
    };
    lookInto(file, dayStartMinutes).then(show, (error: unknown) => {
      report('A file of hers could not be read', error);
      show({ kind: 'refused', name: file.name, why: { kind: 'not-readable' } });
    });
  };

  const bringIn = () => {
    if (bringingIn.kind !== 'previewed') return;
    const { snapshot, preview } = bringingIn;
    setBringingIn({ kind: 'on-its-way' });
    // She may have chosen another one meanwhile: that one stays.
    const arrive = (at: BringingIn) =>
      setBringingIn((last) => (last.kind === 'on-its-way' ? at : last));
    const whenStored = () => {
      arrive({ kind: 'waiting' });
      setSitesIn((before) => withSites(before, preview.sitesNew));
      focusLater(UNDO_ID);
    };
    ask({ type: 'snapshot-merged', snapshot }, whenStored, () => arrive(bringingIn));
  };

  const forget = () => {
    latest.current = null;
    setBringingIn({ kind: 'waiting' });
  };

  const leave = () => {
    forget();
    focusLater(FILE_ID);
  };

  const undo = () =>
    ask({ type: 'way-back-taken' }, () => {
      setBringingIn({ kind: 'undone' });
      focusLater(FILE_ID);
    });

  return { bringingIn, sitesIn, choose, bringIn, leave, forget, undo };
}

function withSites(before: readonly Site[], more: readonly Site[]): readonly Site[] {
  const isNew = (site: Site) => !before.some((other) => isSameSite(site, other));
  return [...before, ...more.filter(isNew)];
}

const NOTHING_LEFT = { unread: [], tooLong: [] };

async function lookInto(file: File, dayStartMinutes: number): Promise<BringingIn> {
  const { name } = file;
  const refused = (why: WhyNot): BringingIn => ({ kind: 'refused', name, why });
  const { at, timeZone } = readClock();
  const bytes = await readFileBytes(file);
  const parsed = parseFile(bytes, at);
  // What is none of ours may be a file of wins.
  const isOther = parsed.kind === 'refused' && /^not-(?:json|ours)$/.test(parsed.why.kind);
  const wins = isOther ? readWins(bytes, dateOrder()) : null;
  if (wins?.kind === 'refused' && wins.why === 'no-wins') return refused({ kind: 'no-wins' });
  if (wins?.kind === 'refused' && wins.why === 'too-many') return refused({ kind: 'too-much' });
  if (parsed.kind === 'refused' && wins?.kind !== 'read') return refused(parsed.why);
  const { entries, ...left } = wins?.kind === 'read' ? wins : { entries: [], ...NOTHING_LEFT };
  const mine = await readSnapshot(at).catch((error: unknown) => {
    report('What is kept could not be compared with a file', error);
    return null;
  });
  if (mine === null) return refused({ kind: 'mine-unreadable' });
  const { snapshot, toCome } =
    parsed.kind === 'read'
      ? { snapshot: parsed.snapshot, toCome: [] }
      : snapshotOfEntries(entries, mine.wins, at, { timeZone, dayStartMinutes });
  const preview = previewOf(mine, snapshot);
  // What has come in has to be able to leave again.
  const fits = preview.changesNothing || canComeBack(mergeAfter(mine, snapshot));
  return fits
    ? { kind: 'previewed', name, snapshot, preview, left: { ...left, toCome } }
    : refused({ kind: 'too-much' });
}
