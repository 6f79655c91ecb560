/** The cup in words, for those who point at it or can't see it: "2 wins today. A pause is ready." */
import { clockTime, sentences, t } from '../browser/i18n';
import { timeZone } from '../browser/time-zone';
import { comingIn } from '../engine/coming';
import { isHealingDay } from '../engine/healing';
import type { State } from '../engine/state';
import { isOnCall } from '../pauses/call';
import { isAsking } from '../pauses/policy';
import { isQuiet } from '../pauses/quiet';
import { silenceOf } from '../pauses/silence';
import { endsAt } from '../rests/rest';
import { comingOnCup } from './coming';
import { healingUntil, silenceInWords } from './silence';
import { todayInWords } from './today';

/** What stands by the cup when she points at it: whose it is, and below that her day. */
export function cupTitle(state: State, at: number): string {
  const words = dayAndStateInWords(state, at);
  return words === '' ? t('productName') : `${t('productName')}\n${words}`;
}

/** Her day, if there is something to say of it, and what is going on. Empty when there is neither. */
function dayAndStateInWords(state: State, at: number): string {
  if (isHealingDay(state) && state.rest.kind !== 'resting') return healingUntil(state);
  const { rests, wins } = state.today;
  const day = rests + wins > 0 || isQuiet(state, at) ? todayInWords(state, at) : '';
  return sentences(day, goingOn(state, at));
}

function goingOn(state: State, at: number): string {
  const { rest } = state;
  if (rest.kind !== 'resting') return askingOrSilent(state, at);
  const name = state.settings.ownName.trim();
  const until = at < endsAt(rest) ? clockTime(endsAt(rest)) : null;
  if (until === null) return name === '' ? t('toolbar.resting') : t('toolbar.namedResting', [name]);
  return name === ''
    ? t('toolbar.restingUntil', [until])
    : t('toolbar.namedRestingUntil', [name, until]);
}

/** A pause that is held says why: "A pause is ready. Silent: you seem to be on a call." A call is said without one. */
function askingOrSilent(state: State, at: number): string {
  const silence = silenceOf(state, at);
  const why = silence === null ? '' : silenceInWords(silence, state, at);
  if (isAsking(state, at)) return sentences(t('toolbar.pauseReady'), why);
  if (isOnCall(state.call)) return why;
  const coming = comingIn(state, at, timeZone());
  return coming === null ? '' : comingOnCup(coming, state);
}
