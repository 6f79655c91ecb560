/** Which group of hers a set of another tool goes into, and what a new one is called. */
import { idOfText } from '../fields/id';
import { EMAIL, type Group, type GroupId } from '../sites/group';
import { isWithin } from '../sites/match';
import { EMAIL_PRESETS, type Preset, presetSites } from '../sites/presets';
import { addressOfSite, type Site } from '../sites/site';
import { TOPICS, topicGroupId } from '../sites/topics';
import { folded } from '../wins/fold';
import type { Foreign, ForeignSet } from './foreign';

/** A group, whatever is in it. */
export type Place = Omit<Group, 'sites'>;

/** What groups are called in her language. */
export type Titles = {
  readonly ofGroup: (group: Place) => string;
  /** Of a kind of sites that we know, by the id of its group. */
  readonly ofTopic: (id: GroupId) => string;
};

/**
 * The group of that name. Mail goes into Email, whatever it is called there; what has no name of its own and is all of
 * one kind into the group of that kind. Anything else into a new one.
 */
export function placeOf(
  { name, number, sites }: ForeignSet,
  tool: Foreign['tool'],
  groups: readonly Place[],
  titles: Titles,
): Place {
  const own = name === '' ? `LeechBlock ${number}` : name;
  const isCalled = (title: string) => folded(title) === folded(own);
  const counted = sites.filter(({ except }) => !except);
  const email = groups.find(({ id }) => id === EMAIL);
  const isMail = counted.every((site) => isOneOf(site, EMAIL_PRESETS));
  const topic = TOPICS.find(
    (one) =>
      isCalled(titles.ofTopic(topicGroupId(one))) ||
      ((name === '' || tool === 'list') && counted.every((site) => isOneOf(site, one.presets))),
  );
  const topicId = topic === undefined ? undefined : topicGroupId(topic);
  const known =
    groups.find((group) => isCalled(titles.ofGroup(group))) ??
    (isMail ? email : undefined) ??
    groups.find(({ id }) => id === topicId);
  if (known !== undefined) {
    const { id, name: title, work } = known;
    return { id, name: title, ...(work && { work }) };
  }
  if (topicId !== undefined) return { id: topicId, name: titles.ofTopic(topicId) };
  return { id: freeId(own, groups), name: own };
}

function isOneOf(site: Site, presets: readonly Preset[]): boolean {
  return presets.some((preset) =>
    presetSites(preset).some((one) => isWithin(addressOfSite(site), one)),
  );
}

/** The same for the same name in every browser of hers, so that what one saves and another restores is one group. */
function freeId(name: string, groups: readonly Pick<Group, 'id'>[]): GroupId {
  const id = idOfText('elsewhere', folded(name));
  const isTaken = (one: GroupId) => groups.some((group) => group.id === one);
  let free = id;
  // A group that was made so, and has another name by now.
  for (let n = 2; isTaken(free); n += 1) free = `${id}-${n}`;
  return free;
}
