import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ringAt } from './ring-at';

const NOON = Date.UTC(2026, 10, 19, 12);
const MINUTE = 60_000;

let rings: number[];
let page: EventTarget;
let stop: () => void;

function restUntil(endsAt: number) {
  const ring = () => {
    rings.push(Date.now());
  };
  stop = ringAt(endsAt, page as Document, ring);
}

/** The machine sleeps: the time of day goes on, timers don't. */
function sleep(ms: number) {
  vi.setSystemTime(Date.now() + ms);
}

beforeEach(() => {
  vi.useFakeTimers({ now: NOON });
  rings = [];
  page = new EventTarget();
});
afterEach(() => {
  stop();
  vi.useRealTimers();
});

describe('the end of a rest', () => {
  it('rings once, to the second, however long the rest was', () => {
    restUntil(NOON + 15 * MINUTE);
    vi.advanceTimersByTime(60 * MINUTE);
    page.dispatchEvent(new Event('visibilitychange'));
    expect(rings).toEqual([NOON + 15 * MINUTE]);
  });

  it('does not ring on a page that is loaded after it', () => {
    restUntil(NOON);
    vi.advanceTimersByTime(MINUTE);
    page.dispatchEvent(new Event('visibilitychange'));
    expect(rings).toEqual([]);
  });

  it('rings when the machine wakes a little after it, and when it is looked at', () => {
    restUntil(NOON + 10 * MINUTE);
    vi.advanceTimersByTime(9 * MINUTE);
    sleep(2 * MINUTE);
    page.dispatchEvent(new Event('visibilitychange'));
    expect(rings).toHaveLength(1);
  });

  it('does not ring long after it', () => {
    restUntil(NOON + 10 * MINUTE);
    vi.advanceTimersByTime(MINUTE);
    sleep(30 * MINUTE);
    vi.advanceTimersByTime(30 * MINUTE);
    page.dispatchEvent(new Event('visibilitychange'));
    expect(rings).toEqual([]);
  });

  it('does not ring when she came back before it', () => {
    restUntil(NOON + 10 * MINUTE);
    stop();
    vi.advanceTimersByTime(20 * MINUTE);
    page.dispatchEvent(new Event('visibilitychange'));
    expect(rings).toEqual([]);
  });
});
