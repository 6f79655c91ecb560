/** What became of a state, in plain words: what she attends to, the pause, the rest, quiet, the day. */
import type { Boundary } from '../boundary/boundary';
import type { State } from '../engine/state';
import { shownPause } from '../pauses/moment';
import type { Pause } from '../pauses/pause';
import { BESIDE_WAYS } from '../pauses/schedule';
import type { Rest } from '../rests/rest';
import type { GroupId } from '../sites/group';
import type { Attention } from '../tracking/attention';

type Named = (id: GroupId) => string;

/** Empty where only time has passed. */
export function changesIn(before: State, after: State, named: Named): readonly string[] {
  return [
    ...changed(before.today.day, after.today.day, (day) => `day ${day}`),
    ...changed(attentionIn(before, named), attentionIn(after, named), (is) => is),
    ...pauseChanges(shownPause(before.pause), shownPause(after.pause), named),
    ...boundaryChanges(before.boundary, after.boundary, named),
    ...changed(restInWords(before.rest), restInWords(after.rest), (is) => is),
    ...changed(before.tally.silentUntil, after.tally.silentUntil, (until) =>
      until === null ? 'asking-again' : 'silent',
    ),
    ...changed(before.quiet?.kind, after.quiet?.kind, (kind) =>
      kind === undefined ? 'loud' : `quiet ${kind}`,
    ),
    ...changed(before.healing.now === null, after.healing.now === null, (isOver) =>
      isOver ? 'healing over' : 'healing',
    ),
    ...changed(before.call.kind, after.call.kind, (is) => `call ${is}`),
    ...changed(before.recovered?.why, after.recovered?.why, (why) =>
      why === undefined ? 'recovery understood' : `recovered ${why}`,
    ),
    ...changed(before.undo?.why, after.undo?.why, (why) =>
      why === undefined ? 'undo closed' : `undo ${why}`,
    ),
  ];
}

function changed<T>(before: T, after: T, inWords: (after: T) => string): readonly string[] {
  return before === after ? [] : [inWords(after)];
}

/** Why she is away is told when she leaves, and not at each look. */
function attentionIn({ attention }: { readonly attention: Attention }, named: Named): string {
  return attention.kind === 'away' ? `away ${attention.why}` : `in ${named(attention.groupId)}`;
}

function restInWords(rest: Rest): string {
  switch (rest.kind) {
    case 'none':
      return 'no rest';
    case 'resting':
      return rest.back === null ? 'resting' : 'resting, glance';
    case 'over':
      return rest.kept ? 'rest kept' : 'rest short';
  }
}

function boundaryChanges(before: Boundary, after: Boundary, named: Named): readonly string[] {
  const inWords = ({ standing, waiting, leaving }: Boundary) => {
    if (leaving !== null) return 'boundary keeps still';
    if (standing !== null) return `boundary ${named(standing.groupId)} ${standing.kinds.join(' ')}`;
    return waiting === null ? 'no boundary' : 'boundary waits';
  };
  return changed(inWords(before), inWords(after), (is) => is);
}

function pauseChanges(before: Pause, after: Pause, named: Named): readonly string[] {
  if (after.kind === 'none') return before.kind === 'none' ? [] : ['pause gone'];
  const due = `pause due ${named(after.groupId)} ${after.limit}`;
  if (before.kind === 'none') return [due];
  const held = (since: number | null) => since === null;
  return [
    ...changed(before.groupId, after.groupId, () => due),
    ...changed(held(before.schedule.freeSince), held(after.schedule.freeSince), (is) =>
      is ? 'pause waits' : 'pause calls',
    ),
    ...changed(before.held?.by, after.held?.by, (by) => `held by ${by ?? 'nothing'}`),
    ...changed(before.schedule.cards, after.schedule.cards, (count) => `cards ${count}`),
    ...BESIDE_WAYS.flatMap((way) =>
      changed(before.schedule[way], after.schedule[way], (is) => `${way} ${is}`),
    ),
    ...changed(before.putOff, after.putOff, (count) => `put-off ${count}`),
    ...changed(before.card === null, after.card === null, (isGone) =>
      isGone ? 'card gone' : 'card open',
    ),
    ...changed(before.offered, after.offered, (is) => (is ? 'offered' : 'not offered')),
    ...changed(before.card?.breathing === true, after.card?.breathing === true, (is) =>
      is ? 'breathing' : 'breathed',
    ),
  ];
}
