import { describe, expect, it } from 'vitest';
import { type CallSound, heardIn, passSound, soundDeadlines } from './call-sound';

/** What is heard of sounds from a second to another one, at the end of the last of them. */
function heard(...sounds: readonly (readonly [number, number])[]): CallSound {
  let sound: CallSound = null;
  for (const [from, to] of sounds) {
    sound = passSound(sound, true, from * 1_000);
    sound = passSound(sound, false, to * 1_000);
  }
  return sound;
}

describe('what is heard', () => {
  it.each([
    ['a ping', heard([5, 7]), 7, 'nothing'],
    ['pings each half minute', heard([5, 7], [35, 37], [65, 67], [95, 97]), 97, 'nothing'],
    ['a word', heard([5, 9]), 9, 'word'],
    ['ten seconds of talk', heard([5, 15]), 15, 'call'],
    ['talk with a breath in it', heard([5, 9], [12, 18]), 18, 'call'],
    ['a word, and another one much later', heard([5, 9], [45, 49]), 49, 'word'],
  ] as const)('of %s', (_what, sound, at, enough) => {
    expect(heardIn(sound, at * 1_000)).toBe(enough);
  });

  it('is the same object while it goes on, and while it has just fallen silent', () => {
    const talk = passSound(null, true, 5_000);
    expect(passSound(talk, true, 60_000)).toBe(talk);
    expect(heardIn(talk, 15_000)).toBe('call');
    const ping = heard([5, 7]);
    expect(passSound(ping, false, 20_000)).toBe(ping);
    expect(passSound(ping, false, 25_000)).toBeNull();
  });

  it('is looked for when it will be enough', () => {
    expect(soundDeadlines(passSound(heard([5, 7]), true, 10_000))).toEqual([12_000, 18_000]);
    expect(soundDeadlines(heard([5, 7]))).toEqual([]);
    expect(soundDeadlines(null)).toEqual([]);
  });

  it('begins anew with a clock that was set back', () => {
    expect(passSound(heard([50, 59]), true, 5_000)).toEqual({
      since: 5_000,
      heardMs: 0,
      soundingSince: 5_000,
    });
  });
});
