/** What comes to the front at a limit that holds by more than asking: a page of ours, beside hers. */
import type { ReadonlyDeep } from 'type-fest';
import * as v from 'valibot';
import { FIRMNESSES, type Firmness, firmnessOf } from '../limits/firmness';
import { type LimitKindId, LimitKindIdSchema, type Limits } from '../limits/kinds';
import { type GroupId, GroupIdSchema } from '../sites/group';
import { MINUTE_MS, SECOND_MS } from '../time/duration';

/** *5 more minutes*, by the clock. */
export const PASS_MS = 5 * MINUTE_MS;
/** Reached while she is at something, it waits for a seam no longer than this. */
export const SEAM_MS = 5 * MINUTE_MS;
/** A page that she closes and that is still there to be used after this: she has stayed. */
export const LEAVING_MS = 10 * SECOND_MS;

export const SideSchema = v.picklist(['before', 'after']);
export type Side = v.InferOutput<typeof SideSchema>;

const StandingSchema = v.object({
  groupId: GroupIdSchema,
  /** The limits that are reached, the one that asks first. */
  kinds: v.pipe(v.array(LimitKindIdSchema), v.nonEmpty()),
  /** The page that it stands beside. */
  tabId: v.number(),
  /** On which side of it: Ctrl+Tab gets her past it either way, since it changes sides. */
  side: SideSchema,
  /** When it came first, and when it came to the front last, epoch ms. */
  cameAt: v.number(),
  since: v.number(),
  /** How often she has closed it without an answer. */
  closings: v.number(),
});
export type Standing = ReadonlyDeep<v.InferOutput<typeof StandingSchema>>;

export const BoundarySchema = v.object({
  /** Until when she may stay in a group, epoch ms. */
  passes: v.record(GroupIdSchema, v.number()),
  /** Limits that are not to come to the front any more today, by group. */
  without: v.record(GroupIdSchema, v.array(LimitKindIdSchema)),
  /** Groups that she has opened, with a breath to take before them. */
  atTheDoor: v.array(GroupIdSchema),
  /** A limit was reached while she was in this tab, epoch ms; it waits for a seam, or for the end of what holds it. */
  waiting: v.nullable(
    v.object({ groupId: GroupIdSchema, tabId: v.number(), since: v.number(), isHeld: v.boolean() }),
  ),
  standing: v.nullable(StandingSchema),
  /** The tab that she closes: it may ask about a draft, and we keep still meanwhile. `since` when it is before her again, epoch ms. */
  leaving: v.nullable(v.object({ tabId: v.number(), since: v.nullable(v.number()) })),
  /** Our page, as it was seen last. */
  ours: v.nullable(v.object({ tabId: v.number(), isInFront: v.boolean() })),
});
export type Boundary = ReadonlyDeep<v.InferOutput<typeof BoundarySchema>>;

export const NO_BOUNDARY: Boundary = {
  passes: {},
  without: {},
  atTheDoor: [],
  waiting: null,
  standing: null,
  leaving: null,
  ours: null,
};

/** Of the limits that are reached, those that come to the front, but for those she is without today. */
export function atTheFront(
  boundary: Boundary,
  groupId: GroupId,
  limits: Limits,
  reached: readonly LimitKindId[],
): readonly LimitKindId[] {
  return reached.filter(
    (kind) => firmnessOf(limits[kind]) !== 'ask' && !isWithout(boundary, groupId, kind, limits),
  );
}

/** She is without it today: it neither comes to the front nor asks. One that she has made firmer since holds. */
export function isWithout(
  { without }: Boundary,
  groupId: GroupId,
  kind: LimitKindId,
  limits: Limits,
): boolean {
  const isFirmer = FIRMNESSES.indexOf(firmnessOf(limits[kind])) > FIRMNESSES.indexOf('front');
  return !isFirmer && without[groupId]?.includes(kind) === true;
}

/** Of several limits the firmest says how she gets past them. */
export function firmestOf(limits: Limits, kinds: readonly LimitKindId[]): Firmness {
  const at = Math.max(0, ...kinds.map((kind) => FIRMNESSES.indexOf(firmnessOf(limits[kind]))));
  return FIRMNESSES[at] ?? 'ask';
}

/** How long *5 more minutes* waits after it has come to the front, ms; leaving never waits. */
export function waitMs(firmness: Firmness): number {
  switch (firmness) {
    case 'wait':
      return 10 * SECOND_MS;
    case 'closed':
      return 30 * SECOND_MS;
    case 'ask':
    case 'front':
    case 'sentence':
      return 0;
  }
}

/** When she may pass, epoch ms. */
export function mayPassAt({ kinds, since }: Standing, limits: Limits): number {
  return since + waitMs(firmestOf(limits, kinds));
}

/** It stands for a group, or is about to: no card asks for that group meanwhile. */
export function speaksFor({ standing, waiting }: Boundary, groupId: GroupId): boolean {
  return standing?.groupId === groupId || waiting?.groupId === groupId;
}
