/** What another tool's limits come to here, what is different and what stays behind: a line for each kind of thing. */
import { pieces, t } from '../../utils/browser/i18n';
import {
  type DifferentKind,
  type Foreign,
  type LeftOutKind,
  MAX_FOREIGN_SITES,
  type Said,
} from '../../utils/elsewhere/foreign';
import type { Titles } from '../../utils/elsewhere/place';
import type { PlannedGroup, SiteOf } from '../../utils/elsewhere/plan';
import { TOPICS, topicGroupId } from '../../utils/sites/topics';
import { groupTitle } from '../../utils/words/group-name';
import { limitInWords } from '../../utils/words/limit';
import { siteInWords } from '../../utils/words/site';
import type { WhyNothing } from './arriving';
import { refusalInWords } from './refusal-in-words';
import { someNames } from './some-names';

/** In her language. */
export const TITLES: Titles = {
  ofGroup: groupTitle,
  ofTopic: (id) => {
    const topic = TOPICS.find((one) => topicGroupId(one) === id);
    return topic === undefined ? '' : t(`sites.topics.${topic.id}`);
  },
};

export function whyNothingInWords(why: WhyNothing): string {
  switch (why.kind) {
    case 'too-large':
      return t('elsewhere.tooLarge');
    case 'damaged':
      return t('elsewhere.damaged');
    case 'web-page':
      return t('elsewhere.webPage');
    case 'ours':
      return t('elsewhere.ours', [t('data.bringIn')]);
    case 'no-sites':
      return t('elsewhere.noSites');
    case 'too-many':
      return t('elsewhere.tooMany', [MAX_FOREIGN_SITES]);
    default:
      return refusalInWords(why);
  }
}

/** Where its sites go. */
export function placeInWords({ group, name, isNew, isOff }: PlannedGroup): string {
  const title = groupTitle(group);
  const isSame = name === '' || name === title;
  const fresh = isSame ? t('elsewhere.newGroup') : t('elsewhere.newGroupNamed', [title]);
  const place = isNew ? fresh : t('elsewhere.joins', [title]);
  return isOff ? pieces(t('elsewhere.wasOff'), place) : place;
}

export function sitesInWords({ sites }: PlannedGroup): string {
  const names = sites.map(({ site }) => siteInWords(site));
  return t('elsewhere.sites', sites.length, [sites.length, someNames(names)]);
}

/** What is as it was: limits, and sites, with a line for each group that has some of them. */
export function stayingInWords(planned: PlannedGroup): readonly string[] {
  const { staying, apart, kept, homeless } = planned;
  return [
    ...kept.map(({ kind, limit }) => t('elsewhere.limitStays', [limitInWords(kind, limit)])),
    ...homeless.map(({ kind, limit }) => t('elsewhere.limitLeft', [limitInWords(kind, limit)])),
    ...byGroup('stays', staying),
    ...byGroup('apart', apart),
  ];
}

function byGroup(said: 'stays' | 'apart', all: readonly SiteOf[]): readonly string[] {
  const titles = [...new Set(all.map(({ group }) => groupTitle(group)))];
  return titles.map((title) => {
    const there = all.filter(({ group }) => groupTitle(group) === title);
    const names = there.map(({ site }) => siteInWords(site));
    return t(`elsewhere.${said}`, there.length, [there.length, someNames(names), title]);
  });
}

export function differentInWords({ different }: Foreign): readonly string[] {
  return different.map(differenceInWords);
}

export function leftOutInWords({ leftOut }: Foreign): readonly string[] {
  return leftOut.map(leftInWords);
}

function differenceInWords({ kind, names }: Said<DifferentKind>): string {
  if (kind === 'subdomains') return t('elsewhere.different.subdomains');
  return t(`elsewhere.different.${kind}`, [someNames(names)]);
}

function leftInWords({ kind, names }: Said<LeftOutKind>): string {
  if (kind === 'locks' || kind === 'otherSettings') return t(`elsewhere.leftOut.${kind}`);
  return t(`elsewhere.leftOut.${kind}`, [someNames(names)]);
}
