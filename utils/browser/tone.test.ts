import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { playTone } from './tone';

type Ramp = { readonly to: number; readonly at: number };
type Wave = { hz: number; ramps: Ramp[]; startedAt: number; stoppedAt: number; heard: boolean };

let waves: Wave[];
let context: { state: string; isClosed: boolean };
/** A browser that keeps the page silent neither resumes nor refuses. */
let resume: () => Promise<void>;

class FakeOscillator extends EventTarget {
  readonly wave: Wave;
  constructor(_context: unknown, { frequency }: { frequency: number }) {
    super();
    this.wave = { hz: frequency, ramps: [], startedAt: -1, stoppedAt: -1, heard: false };
    waves.push(this.wave);
  }
  connect(gain: FakeGain) {
    this.wave.ramps = gain.ramps;
    gain.source = this.wave;
    return gain;
  }
  start(at: number) {
    this.wave.startedAt = at;
  }
  stop(at: number) {
    this.wave.stoppedAt = at;
    queueMicrotask(() => this.dispatchEvent(new Event('ended')));
  }
}

class FakeGain {
  readonly ramps: Ramp[] = [];
  source: Wave | null = null;
  readonly gain = {
    setValueAtTime: (to: number, at: number) => this.ramps.push({ to, at }),
    linearRampToValueAtTime: (to: number, at: number) => this.ramps.push({ to, at }),
    exponentialRampToValueAtTime: (to: number, at: number) => this.ramps.push({ to, at }),
  };
  connect(destination: unknown) {
    if (this.source !== null) this.source.heard = destination === 'loudspeaker';
  }
}

beforeEach(() => {
  vi.useFakeTimers();
  waves = [];
  resume = async () => {
    context.state = 'running';
  };
  vi.stubGlobal('OscillatorNode', FakeOscillator);
  vi.stubGlobal('GainNode', FakeGain);
  vi.stubGlobal('AudioContext', function AudioContext() {
    context = { state: 'suspended', isClosed: false };
    return Object.assign(context, {
      currentTime: 2,
      destination: 'loudspeaker',
      resume: () => resume(),
      close: async () => {
        context.isClosed = true;
      },
    });
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('the tone', () => {
  it('is a note and a high one at a fifth of it, at once there and slowly gone, never loud', async () => {
    expect(await playTone()).toBe(true);
    expect(waves.map(({ hz, heard }) => [hz, heard])).toEqual([
      [784, true],
      [2_093, true],
    ]);
    const [low, high] = waves.map(({ ramps }) => Math.max(...ramps.map(({ to }) => to)));
    expect((high ?? 0) / (low ?? 1)).toBeCloseTo(0.2);
    expect(20 * Math.log10((low ?? 0) + (high ?? 0))).toBeCloseTo(-18);
    for (const { ramps, startedAt, stoppedAt } of waves) {
      expect(ramps[0]).toEqual({ to: 0, at: 2 });
      expect(ramps[1]?.at).toBeCloseTo(2.006);
      expect(ramps.at(-1)?.to).toBeLessThan(0.001);
      expect([startedAt, stoppedAt]).toEqual([2, ramps.at(-1)?.at]);
    }
    expect(context.isClosed).toBe(true);
  });

  it('is left alone where the browser keeps the page silent, and doesn’t wait for the next click', async () => {
    resume = () => new Promise(() => undefined);
    const heard = playTone();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(await heard).toBe(false);
    expect(waves).toEqual([]);
    expect(context.isClosed).toBe(true);
  });

  it('is left alone where the browser refuses, or has nothing to hear it with', async () => {
    resume = () => Promise.reject(new Error('refused'));
    expect(await playTone()).toBe(false);
    vi.stubGlobal('AudioContext', function AudioContext() {
      throw new Error('no loudspeaker');
    });
    expect(await playTone()).toBe(false);
    expect(waves).toEqual([]);
  });
});
