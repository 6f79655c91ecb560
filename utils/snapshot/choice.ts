/** One thing that she chose, with a key that says which: the smallest part that a file can change. */
import type { LetGo } from '../let-go/let-go';
import { EMAIL_LIMITS, type Limit, type LimitKindId, NO_LIMITS } from '../limits/kinds';
import type { ChosenPractice } from '../rests/practices';
import { DEFAULT_SETTINGS, type SettingId, type Settings } from '../settings/schema';
import { EMAIL, type Group, type GroupId } from '../sites/group';
import { type Site, siteName } from '../sites/site';

export type Choice =
  | ({ readonly kind: 'group' } & Pick<Group, 'id' | 'name' | 'work'>)
  /** A site is in one group. */
  | { readonly kind: 'site'; readonly site: Site; readonly groupId: GroupId }
  | {
      readonly kind: 'limit';
      readonly groupId: GroupId;
      readonly limitKind: LimitKindId;
      readonly limit: Limit;
    }
  | { readonly kind: 'practice'; readonly practice: ChosenPractice }
  | { readonly kind: 'let-go'; readonly letGo: LetGo }
  /** Where she has her calls. */
  | { readonly kind: 'call-site'; readonly site: Site }
  | { readonly kind: 'setting'; readonly id: SettingId; readonly value: Settings[SettingId] };

export function keyOf(choice: Choice): string {
  switch (choice.kind) {
    case 'group':
      return `group.${choice.id}`;
    case 'site':
      return `site.${siteName(choice.site)}`;
    case 'limit':
      return `limit.${choice.groupId}.${choice.limitKind}`;
    case 'setting':
      return `settings.${choice.id}`;
    case 'call-site':
      return `call-site.${siteName(choice.site)}`;
    case 'practice':
      return `practice.${choice.practice.id}`;
    case 'let-go':
      return `let-go.${choice.letGo.id}`;
  }
}

/** Its value alone, as JSON with the keys in order. */
export function valueIn(choice: Choice): string {
  switch (choice.kind) {
    case 'group': {
      const { name, work } = choice;
      return work === undefined ? JSON.stringify(name) : jsonInKeyOrder({ name, work });
    }
    case 'site':
      return JSON.stringify(choice.groupId);
    case 'limit':
      return jsonInKeyOrder(choice.limit);
    case 'setting':
      return jsonInKeyOrder(choice.value);
    case 'call-site':
      return JSON.stringify(true);
    case 'practice': {
      const { standing, words } = choice.practice;
      return jsonInKeyOrder({ standing, words });
    }
    case 'let-go': {
      const { day, standing, text } = choice.letGo;
      return jsonInKeyOrder({ day, standing, text });
    }
  }
}

/** Something of her days, and no choice of how it is to be: it has no words in a preview. */
export function isOfHerDays(choice: Choice): boolean {
  return choice.kind === 'let-go';
}

/** Whether this is what it is before anybody has chosen. */
export function isDefault(choice: Choice): boolean {
  switch (choice.kind) {
    case 'limit': {
      const limit = defaultLimits(choice.groupId)[choice.limitKind];
      return jsonInKeyOrder(limit) === jsonInKeyOrder(choice.limit);
    }
    case 'setting':
      return jsonInKeyOrder(choice.value) === jsonInKeyOrder(DEFAULT_SETTINGS[choice.id]);
    case 'practice':
      return choice.practice.words === null && choice.practice.standing === 'in-turn';
    default:
      return false;
  }
}

export function defaultLimits(groupId: GroupId) {
  return groupId === EMAIL ? EMAIL_LIMITS : NO_LIMITS;
}

/** The same text for the same value, whoever wrote it. */
function jsonInKeyOrder(value: unknown): string {
  return JSON.stringify(value, (_key, one: unknown) =>
    typeof one === 'object' && one !== null && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  );
}
