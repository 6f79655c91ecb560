/** What another tool's limits come to here, what is different and what stays behind: a line for each kind of thing. */
import { t } from '../../utils/browser/i18n';
import {
  type DifferentKind,
  type Foreign,
  type LeftOutKind,
  MAX_FOREIGN_SITES,
  type Said,
} from '../../utils/elsewhere/foreign';
import type { Titles } from '../../utils/elsewhere/place';
import type { PlannedGroup } from '../../utils/elsewhere/plan';
import { TOPICS, topicGroupId } from '../../utils/sites/topics';
import { groupTitle } from '../../utils/words/group-name';
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
export function placeInWords({ group, isNew, isOff }: PlannedGroup): string {
  if (isOff) return t('elsewhere.wasOff');
  return isNew ? t('elsewhere.newGroup') : t('elsewhere.joins', [groupTitle(group)]);
}

export function sitesInWords({ sites }: PlannedGroup): string {
  const names = sites.map(({ site }) => siteInWords(site));
  return t('elsewhere.sites', sites.length, [sites.length, someNames(names)]);
}

/** A line for each group that has some of them. */
export function stayingInWords({ staying }: PlannedGroup): readonly string[] {
  const titles = [...new Set(staying.map(({ group }) => groupTitle(group)))];
  return titles.map((title) => {
    const there = staying.filter(({ group }) => groupTitle(group) === title);
    const names = there.map(({ site }) => siteInWords(site));
    return t('elsewhere.stays', there.length, [there.length, someNames(names), title]);
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
  return t('elsewhere.different.everyDay', [someNames(names)]);
}

function leftInWords({ kind, names }: Said<LeftOutKind>): string {
  if (kind === 'locks' || kind === 'otherSettings') return t(`elsewhere.leftOut.${kind}`);
  return t(`elsewhere.leftOut.${kind}`, [someNames(names)]);
}
