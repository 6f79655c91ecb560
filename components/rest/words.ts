/** What a rest says: her sentence, and how long she rests, until a clock time and after that in whole minutes. */
import { clockTime, t } from '../../utils/browser/i18n';
import { endsAt, type Resting } from '../../utils/rests/rest';
import { isEnoughToType, type SentenceVariant } from '../../utils/rests/sentence';
import type { Settings } from '../../utils/settings/schema';
import { wholeMinutes } from '../../utils/time/duration';

/** "Resting until 3:40", and from then on "Resting, 14 minutes."; with her name for herself, where she has one. */
export function restInWords(rest: Resting, now: number, ownName: string): string {
  if (now < endsAt(rest)) return restingUntil(clockTime(endsAt(rest)), ownName);
  const minutes = Math.max(1, wholeMinutes(now - rest.startedAt));
  const name = ownName.trim();
  if (name === '') return t('rest.restingFor', minutes);
  return t('rest.namedRestingFor', minutes, [name, minutes]);
}

/** `time` is a clock time, or what is drawn in its place. */
export function restingUntil(time: string, ownName: string): string {
  const name = ownName.trim();
  return name === '' ? t('rest.restingUntil', [time]) : t('rest.namedRestingUntil', [name, time]);
}

/** The product's own, in her language. The one with her name needs a name. */
export function ourSentence(variant: SentenceVariant, ownName: string): string {
  const name = ownName.trim();
  if (variant === 'modest') return t('rest.sentenceModest');
  return variant === 'usual' || name === '' ? t('rest.sentence') : t('rest.sentenceNamed', [name]);
}

/** What stands in place of her own words while she has none. */
export function ourSentenceFor(settings: Settings): string {
  return ourSentence(settings.sentenceVariant, settings.ownName);
}

/** What she types where a limit asks for it: her own words, where there are enough of them, else the product's. */
export function sentenceToType(settings: Settings): string {
  const own = settings.sentence.trim();
  return isEnoughToType(own) ? own : ourSentenceFor(settings);
}
