/** How long her sites of calls have been heard lately: a call lasts, and the ping of a chat doesn't. */
import type { ReadonlyDeep } from 'type-fest';
import * as v from 'valibot';
import { SECOND_MS } from '../time/duration';

/** A call begins when so much of it was heard within so long. */
const BEGINS_MS = 10 * SECOND_MS;
const WITHIN_MS = 20 * SECOND_MS;
/** One that goes on needs a word or two. Browsers tell of a ping for two or three seconds. */
const GOES_ON_MS = 4 * SECOND_MS;

export const CallSoundSchema = v.nullable(
  v.object({
    /** When the listening began, epoch ms. */
    since: v.number(),
    /** What was heard since, without what can be heard now. */
    heardMs: v.number(),
    /** Since when (epoch ms) it can be heard now; null while it can't. */
    soundingSince: v.nullable(v.number()),
  }),
);
export type CallSound = ReadonlyDeep<v.InferOutput<typeof CallSoundSchema>>;

/** `word`: enough for a call that goes on. `call`: enough for one to begin. */
export type Heard = 'nothing' | 'word' | 'call';

/** What an instant (epoch ms) adds to it. The same object while nothing begins or ends. */
export function passSound(sound: CallSound, isHeard: boolean, at: number): CallSound {
  const afresh = isHeard ? { since: at, heardMs: 0, soundingSince: at } : null;
  if (sound === null || at < sound.since) return afresh;
  const { since, heardMs, soundingSince } = sound;
  if (isHeard === (soundingSince !== null)) {
    return isHeard || at - since < WITHIN_MS ? sound : null;
  }
  if (soundingSince === null)
    return at - since < WITHIN_MS ? { ...sound, soundingSince: at } : afresh;
  return { since, heardMs: heardMs + at - soundingSince, soundingSince: null };
}

/** At an instant (epoch ms). */
export function heardIn(sound: CallSound, at: number): Heard {
  if (sound === null) return 'nothing';
  const { heardMs, soundingSince } = sound;
  const ms = heardMs + (soundingSince === null ? 0 : at - soundingSince);
  if (ms >= BEGINS_MS) return 'call';
  return ms >= GOES_ON_MS ? 'word' : 'nothing';
}

/** When it will have been heard for long enough, epoch ms; empty while it is silent. */
export function soundDeadlines(sound: CallSound): readonly number[] {
  if (sound === null || sound.soundingSince === null) return [];
  const { soundingSince, heardMs } = sound;
  return [GOES_ON_MS, BEGINS_MS].map((ms) => soundingSince + ms - heardMs);
}
