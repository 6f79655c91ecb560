/** A pause that is a moment of an experiment: by its coin it asks like any other, or stays silent and costs the same. */
import { type Experiment, isUnderWay, type MaybeExperiment } from '../experiment/experiment';
import { type DuePause, NO_PAUSE, type Pause, type PauseTally } from './pause';

type Slice = { readonly pause: Pause; readonly tally: PauseTally };

/** Nothing is ever to be seen of it. */
export function isSilentMoment(pause: Pause): boolean {
  return pause.kind === 'due' && pause.coin === 'silent';
}

/** As far as she can know of it. */
export function shownPause(pause: Pause): Pause {
  return isSilentMoment(pause) ? NO_PAUSE : pause;
}

/**
 * Where anything would tell her of it for the first time, in either arm: from there on what comes of it counts. A silent
 * one ends there, as one of the day's. Any other pause leaves it as it is.
 */
export function atSeam(
  slice: Slice,
  pause: DuePause,
  { experiment, tally, at }: MaybeExperiment & { readonly tally: PauseTally; readonly at: number },
): Slice & { readonly experiment?: Experiment } {
  if (pause.coin === undefined || experiment === null) return slice;
  const known = { experiment: { ...experiment, seamAt: experiment.seamAt ?? at } };
  if (pause.coin === 'asks') return experiment.seamAt === null ? { ...slice, ...known } : slice;
  const offered = { ...tally, offered: tally.offered + 1, lastOfferedAt: at };
  return { pause: NO_PAUSE, tally: offered, ...known };
}

/** Whether its seam is still to come, and she has not looked by herself. */
export function isBeforeSeam(pause: Pause, { experiment }: MaybeExperiment): boolean {
  if (pause.kind === 'none' || pause.coin === undefined) return false;
  return experiment?.seamAt === null && pause.card === null && !pause.offered;
}

/** The experiment is over before its seam. */
export function isForlorn(pause: DuePause, known: MaybeExperiment): boolean {
  return isSilentMoment(pause) && !isUnderWay(known);
}
