/** Automatic backups: listed, looked at, saved as a file, and gone back to when she says so. */
import { useEffect, useState } from 'preact/hooks';
import { BACKUP_PREVIEW_ID } from '../../components/data/BackupPreview';
import { BACKUPS_TITLE_ID, backupId } from '../../components/data/BackupsSheet';
import type { LookingBack } from '../../components/data/looking-back';
import type { Saved } from '../../components/data/saved-in-words';
import { useFocusLater } from '../../components/fields/use-focus-later';
import { listBackups, readBackup } from '../../utils/browser/backup-heads';
import { readClock } from '../../utils/browser/clock';
import { saveFile } from '../../utils/browser/files';
import { report } from '../../utils/browser/report';
import { readSnapshot } from '../../utils/browser/snapshot';
import type { State } from '../../utils/engine/state';
import type { BackupSummary } from '../../utils/snapshot/backup';
import { previewOfGoingBack } from '../../utils/snapshot/going-back';
import { fileName, fileText } from '../../utils/snapshot/write-file';
import { dayOf } from '../../utils/time/day';
import type { Ask } from './use-asking-in-order';

export const UNDO_GOING_BACK_ID = 'undo-going-back';

export type EarlierBackups = {
  /** Newest first; null until they have been read. */
  readonly backups: readonly BackupSummary[] | 'unreadable' | null;
  readonly lookingBack: LookingBack;
  readonly saved: Saved | null;
  readonly look: (takenAt: number) => void;
  readonly leave: () => void;
  readonly goBack: () => void;
  readonly save: () => void;
  readonly undo: () => void;
};

export function useBackups(state: State, ask: Ask): EarlierBackups {
  const backups = useList(state);
  const [lookingBack, setLookingBack] = useState<LookingBack>({ kind: 'none' });
  const [saved, setSaved] = useState<Saved | null>(null);
  const focusLater = useFocusLater();

  const look = (takenAt: number) => {
    setSaved(null);
    setLookingBack({ kind: 'looking', takenAt });
    // She may have chosen another one meanwhile.
    const show = (found: LookingBack) =>
      setLookingBack((last) =>
        last.kind === 'looking' && last.takenAt === takenAt ? found : last,
      );
    lookInto(takenAt).then(
      (found) => {
        show(found);
        if (found.kind === 'seen') focusLater(BACKUP_PREVIEW_ID);
      },
      (error: unknown) => {
        report('A backup could not be compared with what is here', error);
        show({ kind: 'unreadable', takenAt });
      },
    );
  };

  const leave = () => {
    if (lookingBack.kind === 'seen') focusLater(backupId(lookingBack.takenAt));
    setSaved(null);
    setLookingBack({ kind: 'none' });
  };

  const goBack = () => {
    if (lookingBack.kind !== 'seen') return;
    const { takenAt } = lookingBack;
    setSaved(null);
    setLookingBack({ kind: 'on-its-way', takenAt });
    const arrive = (at: LookingBack) =>
      setLookingBack((last) => (last.kind === 'on-its-way' ? at : last));
    const whenStored = () => {
      arrive({ kind: 'none' });
      focusLater(UNDO_GOING_BACK_ID);
    };
    ask({ type: 'backup-restored', takenAt }, whenStored, () => arrive({ kind: 'gone' }));
  };

  const save = () => {
    if (lookingBack.kind !== 'seen') return;
    setSaved(null);
    saveBackup(lookingBack.takenAt).then(
      (found) => (found === null ? setLookingBack({ kind: 'gone' }) : setSaved(found)),
      (error: unknown) => {
        report('A backup could not be read for a file', error);
        setSaved({ kind: 'unreadable' });
      },
    );
  };

  const undo = () =>
    ask({ type: 'way-back-taken' }, () => {
      setLookingBack({ kind: 'undone' });
      focusLater(BACKUPS_TITLE_ID);
    });

  return { backups, lookingBack, saved, look, leave, goBack, save, undo };
}

/** Read anew when a backup has come or gone: in the morning, and with what happens to everything. */
function useList({ backedUpOn, undo }: State): EarlierBackups['backups'] {
  const [backups, setBackups] = useState<EarlierBackups['backups']>(null);
  const backup = undo?.backup;
  // biome-ignore lint/correctness/useExhaustiveDependencies: they say when to read, not what
  useEffect(() => {
    let isOutdated = false;
    listBackups().then(
      (found) => {
        if (!isOutdated) setBackups(found);
      },
      (error: unknown) => {
        report('The backups could not be listed', error);
        if (!isOutdated) setBackups('unreadable');
      },
    );
    return () => {
      isOutdated = true;
    };
  }, [backedUpOn, backup]);
  return backups;
}

async function lookInto(takenAt: number): Promise<LookingBack> {
  const { at } = readClock();
  const [mine, theirs] = await Promise.all([readSnapshot(at), readBackup(takenAt)]);
  if (theirs === null) return { kind: 'gone' };
  return { kind: 'seen', takenAt, preview: previewOfGoingBack(mine, theirs, { takenAt, at }) };
}

/** Null when there is no such backup any more. */
async function saveBackup(takenAt: number): Promise<Saved | null> {
  const snapshot = await readBackup(takenAt);
  if (snapshot === null) return null;
  const { timeZone } = readClock();
  // The day of the backup, not today: two files are not taken for one another.
  const name = fileName(dayOf(takenAt, { timeZone, dayStartMinutes: 0 }));
  saveFile(name, fileText(snapshot));
  return { kind: 'handed', name };
}
