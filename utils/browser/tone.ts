/** A spoon on a cup: one soft tone, made here of two waves, so that nothing has to be loaded. */

/** A note, and one high above it at a fifth of its strength. */
const WAVES = [
  { hz: 784, share: 1 },
  { hz: 2_093, share: 0.2 },
] as const;
const ATTACK_SECONDS = 0.006;
const DECAY_SECONDS = 1.6;
/** 18 dB below the loudest there is, both waves together. */
const PEAK = 10 ** (-18 / 20);
/** As good as nothing: an exponential never gets there. */
const SILENCE = PEAK / 1_000;
/** Asked for longer than this, the browser keeps the page silent until a gesture: too late for a tone. */
const STARTS_MS = 2_000;

/** Once. False where the browser lets nothing be heard, or there is nothing to hear it with. */
export async function playTone(): Promise<boolean> {
  const context = newContext();
  if (context === null) return false;
  try {
    if (!(await starts(context))) return false;
    await strike(context);
    return true;
  } finally {
    // One that waits on would sound at the next click, whenever that is.
    await context.close();
  }
}

/** Resolves when it has died away. */
function strike(context: AudioContext): Promise<void> {
  const from = context.currentTime;
  const until = from + ATTACK_SECONDS + DECAY_SECONDS;
  const whole = WAVES.reduce((sum, { share }) => sum + share, 0);
  const strikes = WAVES.map(({ hz, share }) => {
    const wave = new OscillatorNode(context, { type: 'sine', frequency: hz });
    const loudness = new GainNode(context, { gain: 0 });
    const peak = (PEAK * share) / whole;
    loudness.gain.setValueAtTime(0, from);
    loudness.gain.linearRampToValueAtTime(peak, from + ATTACK_SECONDS);
    loudness.gain.exponentialRampToValueAtTime((SILENCE * share) / whole, until);
    wave.connect(loudness).connect(context.destination);
    wave.start(from);
    wave.stop(until);
    return new Promise<void>((resolve) => {
      wave.addEventListener('ended', () => resolve(), { once: true });
    });
  });
  return Promise.all(strikes).then(() => undefined);
}

/** Without a gesture on the page the browser neither starts nor refuses: it waits for one. */
function starts(context: AudioContext): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), STARTS_MS);
    const answer = (isHeard: boolean) => {
      clearTimeout(timer);
      resolve(isHeard);
    };
    context.resume().then(
      () => answer(context.state === 'running'),
      () => answer(false),
    );
  });
}

function newContext(): AudioContext | null {
  try {
    return new AudioContext();
  } catch {
    // Nothing to hear it with.
    return null;
  }
}
