/** Limits of another tool on their way in: read, shown with ticks, asked of the browser in one prompt, and told to the background. */
import { useMemo, useRef, useState } from 'preact/hooks';
import type { Arriving, WhyNothing } from '../../components/data/arriving';
import { ELSEWHERE_PREVIEW_ID } from '../../components/data/ElsewherePreview';
import { FOREIGN_FILE_ID } from '../../components/data/ElsewhereSheet';
import { TITLES } from '../../components/data/elsewhere-in-words';
import { useFocusLater } from '../../components/fields/use-focus-later';
import { readClock } from '../../utils/browser/clock';
import { readFileBytes } from '../../utils/browser/files';
import { t } from '../../utils/browser/i18n';
import { report } from '../../utils/browser/report';
import { readSnapshot } from '../../utils/browser/snapshot';
import type { Foreign, ReadForeign } from '../../utils/elsewhere/foreign';
import { type PlannedGroup, planOf, sitesToAdd, snapshotOfPlan } from '../../utils/elsewhere/plan';
import { readForeign, readForeignText } from '../../utils/elsewhere/read';
import type { State } from '../../utils/engine/state';
import { originsOf, type Site, siteName } from '../../utils/sites/site';
import { mergeAfter } from '../../utils/snapshot/merge';
import { canComeBack } from '../../utils/snapshot/write-file';
import type { Ask } from './use-asking-in-order';
import { useMissingGrants } from './use-missing-grants';
import { allowSites, returnSpare } from './use-site-changes';

export const UNDO_ELSEWHERE_ID = 'undo-from-elsewhere';

export type FromElsewhere = {
  readonly arriving: Arriving;
  readonly plan: readonly PlannedGroup[];
  /** How many sites the browser would ask about. */
  readonly asksAbout: number;
  /** Sites that have come in while this page was open. */
  readonly sitesIn: readonly Site[];
  readonly choose: (file: File) => void;
  readonly paste: (text: string) => void;
  readonly tick: (key: string, on: boolean) => void;
  /** Asks the browser: must be called first thing in her click. */
  readonly add: () => void;
  readonly leave: () => void;
  /** Nothing of it is shown any more. */
  readonly forget: () => void;
  readonly undo: () => void;
};

type Hers = Pick<State, 'groups' | 'limits'>;

/** `onAdded` once it is stored. */
export function useFromElsewhere(hers: Hers, ask: Ask, onAdded: () => void): FromElsewhere {
  const [arriving, setArriving] = useState<Arriving>({ kind: 'waiting' });
  const [sitesIn, setSitesIn] = useState<readonly Site[]>([]);
  const latest = useRef(0);
  const focusLater = useFocusLater();
  const [foreign, ticks] =
    arriving.kind === 'shown' ? [arriving.foreign, arriving.ticks] : [null, null];
  const { groups, limits } = hers;
  // A file has a thousand sites, and the page is drawn anew with every beat.
  const plan = useMemo(
    () => (foreign === null ? [] : planOf(foreign, { groups, limits }, TITLES, ticks)),
    [foreign, ticks, groups, limits],
  );
  const sitesRead = useMemo(() => foreign?.sets.flatMap(({ sites }) => sites) ?? [], [foreign]);
  const missing = useMissingGrants(sitesRead);
  const unseen = sitesToAdd(plan).filter((site) => missing.has(siteName(site)));
  const asksAbout = new Set(unseen.flatMap(originsOf)).size;

  const look = (name: string, reading: Promise<ReadForeign>) => {
    latest.current += 1;
    const turn = latest.current;
    setArriving({ kind: 'reading', name });
    const show = (found: Arriving) => {
      // She may have chosen another one meanwhile.
      if (latest.current !== turn) return;
      setArriving(found);
      if (found.kind === 'shown') focusLater(ELSEWHERE_PREVIEW_ID);
    };
    reading
      .then((read) => lookInto(read, name, hers))
      .then(show, (error: unknown) => {
        report('A file of another tool could not be read', error);
        show(refused({ kind: 'not-readable' }));
      });
  };
  const choose = (file: File) => {
    const listName = file.name.replace(/\.[^.]*$/, '') || t('elsewhere.listName');
    const read = async () => readForeign(await readFileBytes(file), listName);
    look(file.name, read());
  };
  const paste = (text: string) =>
    look(t('elsewhere.pasted'), Promise.resolve(readForeignText(text, t('elsewhere.listName'))));

  const tick = (key: string, on: boolean) =>
    setArriving((last) =>
      last.kind === 'shown' ? { ...last, ticks: new Map(last.ticks).set(key, on) } : last,
    );

  const add = () => {
    if (arriving.kind !== 'shown') return;
    const sites = sitesToAdd(plan);
    // In the turn of her click, or the browser doesn't ask. Whatever she answers, the sites are in their groups: one
    // that she refuses is not counted, and the page says so with a button that asks anew.
    const answered = sites.some(({ except }) => !except) ? allowSites(sites) : null;
    // Firefox's prompt lets her go on with the page: by her answer they may be undone, or everything deleted.
    const returnUnneeded = () => void answered?.then(() => returnSpare(sites));
    setArriving({ kind: 'on-its-way' });
    const arrive = (at: Arriving) =>
      setArriving((last) => (last.kind === 'on-its-way' ? at : last));
    const whenStored = () => {
      arrive({ kind: 'waiting' });
      setSitesIn((before) => [...before, ...sites]);
      onAdded();
      returnUnneeded();
      focusLater(UNDO_ELSEWHERE_ID);
    };
    const snapshot = snapshotOfPlan(plan, readClock().at);
    ask({ type: 'snapshot-merged', snapshot }, whenStored, () => {
      arrive(arriving);
      returnUnneeded();
    });
  };

  const forget = () => {
    latest.current += 1;
    setArriving({ kind: 'waiting' });
  };
  const leave = () => {
    forget();
    focusLater(FOREIGN_FILE_ID);
  };
  const undo = () =>
    ask({ type: 'way-back-taken' }, () => {
      setArriving({ kind: 'undone' });
      focusLater(FOREIGN_FILE_ID);
    });

  return { arriving, plan, asksAbout, sitesIn, choose, paste, tick, add, leave, forget, undo };
}

function refused(why: WhyNothing): Arriving {
  return { kind: 'refused', why };
}

async function lookInto(read: ReadForeign, name: string, hers: Hers): Promise<Arriving> {
  if (read.kind === 'refused') return refused(read.why);
  const { foreign } = read;
  const { at } = readClock();
  const mine = await readSnapshot(at).catch((error: unknown) => {
    report('What is kept could not be compared with the file of another tool', error);
    return null;
  });
  if (mine === null) return refused({ kind: 'mine-unreadable' });
  // What has come in has to be able to leave again.
  const all = snapshotOfPlan(planOf(foreign, hers, TITLES, allTicked(foreign)), at);
  if (!canComeBack(mergeAfter(mine, all))) return refused({ kind: 'too-much' });
  return { kind: 'shown', name, foreign, ticks: new Map() };
}

function allTicked({ sets }: Foreign): ReadonlyMap<string, boolean> {
  return new Map(sets.map(({ number }) => [String(number), true]));
}
