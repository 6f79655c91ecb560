/** Hours that once broke a law: they are lived each time, whatever the dice say. */
import type { RandomDay } from './random-days';

const ACTS: readonly RandomDay['acts'][] = [
  // She shares anew right after she has called a call over: that is another call.
  [
    ['shares', 350],
    ['call silent', 5],
    ['call over', 3],
    ['shares', 30],
    ['comes to a tab', 5],
    ['call silent', 5],
  ],
  // The same while the first one can still be heard.
  [
    ['call heard', 350],
    ['call over', 20],
    ['shares', 5],
    ['comes to a tab', 5],
    ['call silent', 5],
  ],
  // A minute after the last camera is off she is heard in another call.
  [
    ['shares', 350],
    ['call silent', 10],
    ['call heard', 75],
    ['comes to a tab', 15],
    ['call silent', 5],
  ],
  // She calls over what is still shared: by her word it is none.
  [
    ['shares', 350],
    ['call over', 5],
    ['comes to a tab', 5],
    ['call silent', 5],
  ],
  // What is due is asked at once when she comes back, within the second in which the hour ends.
  [
    ['other application', 400],
    ['other application', 30],
  ],
];

export const KNOWN_HOURS: readonly RandomDay[] = ACTS.map((acts) => {
  return { notifyBy: 'popup', mayNotify: false, acts: [...acts] };
});
