/** One line of what happened: the event, and what the engine made of it. Groups by their place in her list. */
import type { Effect } from '../engine/effects';
import type { EngineEvent } from '../engine/events';
import type { State } from '../engine/state';
import { EMAIL, type GroupId } from '../sites/group';
import { changesIn } from './changes';

/** Comes often and by itself: worth a line when something comes of it. */
const BY_THEMSELVES: readonly EngineEvent['type'][] = [
  'observed',
  'sound-changed',
  'seam-reached',
  'card-closed',
];

export type Happening = {
  readonly before: State;
  readonly event: EngineEvent;
  readonly after: State;
  readonly effects: readonly Effect[];
};

/** Null when there is nothing to say. */
export function happened({ before, event, after, effects }: Happening): string | null {
  const named = (id: GroupId) => groupInWords(id, after);
  const answer = [...changesIn(before, after, named), ...effects.map(({ type }) => type)];
  if (answer.length === 0 && BY_THEMSELVES.includes(event.type)) return null;
  // Most lines are of looks: they say what came of one, and not that it was one.
  const isLook = event.type === 'observed';
  const what = isLook ? [] : [event.type, ...detailsOf(event, named)];
  return [...what, ...(answer.length === 0 ? [] : ['>', answer.join(', ')])].join(' ');
}

/** An id may be made from an address. */
function groupInWords(id: GroupId, { groups }: State): string {
  if (id === EMAIL) return 'email';
  const index = groups.findIndex((group) => group.id === id);
  return index === -1 ? 'a-group' : `group-${index + 1}`;
}

/** What may be told of an event: kinds and counts, nothing that she wrote or where she was. */
function detailsOf(
  event: EngineEvent,
  named: (id: GroupId) => string,
): readonly (string | number)[] {
  switch (event.type) {
    case 'started':
      return event.newRun ? ['new-run'] : [];
    case 'seam-reached':
      return [event.seam];
    case 'card-opened':
      return event.byItself ? [event.place, 'by-itself'] : [event.place];
    case 'card-closed':
      return [event.place];
    case 'quiet-asked':
      return [typeof event.until === 'string' ? event.until : Object.keys(event.until).join()];
    case 'rest-begun':
      return [event.seconds];
    case 'went-on':
      return [event.to];
    case 'wins-counted':
      return [event.count];
    case 'group-renamed':
      return [named(event.id)];
    case 'site-added':
    case 'site-removed':
      return [named(event.groupId), event.sites.length];
    case 'call-sites-added':
    case 'call-sites-removed':
      return [event.sites.length];
    case 'limit-changed':
      return [
        named(event.groupId),
        event.kind,
        event.limit.on ? 'on' : 'off',
        ...Object.values(event.limit).filter((value) => typeof value === 'number'),
      ];
    case 'settings-changed':
      return Object.keys(event.settings);
    case 'operation-asked':
      return [event.operation.kind];
    case 'operation-done':
      return [`${event.outcome.wins.length}-wins`];
    default:
      return [];
  }
}
