/** The line below the rests, as it is now, and what its buttons do. */
import { useEffect, useState } from 'preact/hooks';
import { noLongerNeeded } from '../../components/sites/site-list';
import { noteAnsweredNotice } from '../../utils/browser/answered-notices';
import { t } from '../../utils/browser/i18n';
import { tell } from '../../utils/browser/messaging';
import {
  requestSites,
  requestWish,
  returnSites,
  watchUngranted,
} from '../../utils/browser/permissions';
import { report } from '../../utils/browser/report';
import { readState } from '../../utils/browser/storage';
import { timeZone } from '../../utils/browser/time-zone';
import { forgetWish, watchWish } from '../../utils/browser/wish';
import { comingIn } from '../../utils/engine/coming';
import { isReminding } from '../../utils/engine/reminders';
import type { Request } from '../../utils/engine/requests';
import type { State } from '../../utils/engine/state';
import { callOverIn } from '../../utils/pauses/silence';
import type { GainOffer } from '../../utils/sites/gained';
import { endsWithWish, type Wish } from '../../utils/sites/here';
import { type Site, siteName } from '../../utils/sites/site';
import { openOptions, saveOnAPage } from './leaving';
import { type Around, type Line, lineOf, type Notice } from './which-line';

/** What became of a button, where the line itself doesn't show it. */
export type LineOutcome =
  | { readonly kind: 'none' | 'refused' | 'not-stored' }
  /** Answered: nothing else takes its place under her hand before the next opening. */
  | { readonly kind: 'left' }
  | { readonly kind: 'undone'; readonly sites: readonly Site[] }
  /** A notice has had an answer; what is said of it, and what takes it back. */
  | {
      readonly kind: 'answered';
      readonly said: string | null;
      readonly undo: readonly Request[];
      /** She asks somebody to carry this: words of hers for a sentence to copy. */
      readonly asked?: string;
    };

export type LineActions = {
  readonly count: (wish: Wish) => void;
  readonly allow: (sites: readonly Site[]) => void;
  readonly undo: (wish: Wish) => void;
  /** A host that her mail service has gained: offered once, whatever the browser is told. */
  readonly countGained: (offer: GainOffer) => void;
  readonly setLimit: () => void;
  readonly leaveIt: (notice: Notice) => void;
  /** Tells a notice's answer, one request after the other. */
  readonly answer: (
    requests: readonly Request[],
    said: string | null,
    undo?: readonly Request[],
    whenTold?: () => void,
    asked?: string,
  ) => void;
  readonly undoAnswer: (undo: readonly Request[]) => void;
  readonly save: () => void;
};

export function useLine(
  first: Around,
  state: State,
  now: number,
): { readonly line: Line | null; readonly outcome: LineOutcome; readonly actions: LineActions } {
  const [around, setAround] = useState(first);
  const [outcome, setOutcome] = useState<LineOutcome>({ kind: 'none' });

  useEffect(() => watchWish((note) => setAround((last) => ({ ...last, note }))), []);
  const sites = state.groups.flatMap((group) => group.sites);
  const names = sites.map(siteName).join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: `names` stands for `sites`
  useEffect(
    () => watchUngranted(sites, (missing) => setAround((last) => ({ ...last, missing }))),
    [names],
  );

  /** What she said to the browser. In Chromium the popup is gone by then, and nothing here follows. */
  const hear = async (asking: Promise<boolean>): Promise<boolean> => {
    setOutcome({ kind: 'none' });
    const isGranted = await asking.catch((error: unknown) => {
      report('asking the browser for a site', error);
      return false;
    });
    if (!isGranted) setOutcome({ kind: 'refused' });
    return isGranted;
  };

  const count = async (wish: Wish) => {
    if (!(await hear(requestWish(wish, 'popup', Date.now())))) return;
    await told({ type: 'wish-answered' });
  };

  /** Answered at once, whatever she says to the browser: by then the popup may be gone. */
  const countGained = async ({ wish, site }: GainOffer) => {
    const asking = hear(requestWish(wish, 'popup', Date.now()));
    await told({ type: 'gain-answered', site });
    if (await asking) return told({ type: 'wish-answered' });
    setOutcome({ kind: 'answered', said: t('common.nothingAdded'), undo: [] });
  };

  const takeBack = async (wish: Wish) => {
    const { id } = wish.group;
    const answer = endsWithWish(wish, state.groups)
      ? await tell({ type: 'group-removed', id })
      : await tell({ type: 'site-removed', groupId: id, sites: wish.sites });
    if (answer.kind !== 'done') return setOutcome({ kind: 'not-stored' });
    setOutcome({ kind: 'undone', sites: wish.sites });
    await forgetWish();
    // A site that a firm limit holds until tomorrow is still there.
    const now = await readState();
    if (now.kind !== 'read') return;
    const left = now.state.groups.flatMap((group) => group.sites);
    const others = [...left, ...now.state.callSites];
    const spare = noLongerNeeded(wish.sites, others);
    if (spare.length > 0) await returnSites(spare);
  };

  const told = async (request: Request) => {
    const answer = await tell(request);
    if (answer.kind !== 'done') setOutcome({ kind: 'not-stored' });
  };

  const leave = (notice: Notice): Promise<void> => {
    setOutcome({ kind: 'left' });
    switch (notice.kind) {
      case 'recovered':
        return told({ type: 'recovery-understood' });
      case 'backup-offer':
        return told({ type: 'backup-offer-answered' });
      case 'reminder':
        return told({ type: 'reminder-answered' });
      case 'look-back':
        return told({ type: 'look-back-answered' });
      case 'gained':
        return told({ type: 'gain-answered', site: notice.offer.site });
      default:
        return noteAnsweredNotice(notice.id);
    }
  };

  /** True when all of them are stored. */
  const tellAll = async (requests: readonly Request[]): Promise<boolean> => {
    for (const request of requests) {
      if ((await tell(request)).kind === 'done') continue;
      setOutcome({ kind: 'not-stored' });
      return false;
    }
    return true;
  };

  const doing = (what: string, work: Promise<void>) => {
    work.catch((error: unknown) => report(what, error));
  };
  const actions: LineActions = {
    count: (wish) => doing('counting a site', count(wish)),
    allow: (wanted) => void hear(requestSites(wanted)),
    undo: (wish) => doing('taking a wish back', takeBack(wish)),
    countGained: (offer) => doing('counting a site', countGained(offer)),
    setLimit: () => {
      doing('ending a wish', forgetWish());
      openOptions('sites');
    },
    leaveIt: (notice) => doing('answering a notice', leave(notice)),
    save: saveOnAPage,
    answer: (requests, said, undo = [], whenTold = stay, asked) => {
      const answering = async () => {
        if (!(await tellAll(requests))) return;
        setOutcome({ kind: 'answered', said, undo, ...(asked !== undefined && { asked }) });
        whenTold();
      };
      doing('answering a notice', answering());
    },
    undoAnswer: (undo) => {
      const undoing = async () => {
        if (await tellAll(undo))
          setOutcome({ kind: 'answered', said: t('common.nothingChanged'), undo: [] });
      };
      doing('taking an answer back', undoing());
    },
  };
  const isAnswered = ['left', 'undone', 'answered'].includes(outcome.kind);
  const known = {
    ...state,
    callOver: callOverIn(state, now),
    soon: comingIn(state, now, timeZone()),
    // As she opened it: nothing is to come under her hand.
    reminds: isReminding(state, { at: around.at, timeZone: timeZone() }),
  };
  const line = isAnswered ? null : lineOf(around, known);
  return { line, outcome, actions };
}

function stay(): void {
  // The line says what came of it.
}
