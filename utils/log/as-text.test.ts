/** The log as text: what runs first, then day by day. */
import { expect, it } from 'vitest';
import { asText } from './as-text';

it('begins with what runs, and has each day once', () => {
  const text = asText(
    [
      { at: 10, what: 'started', times: 1 },
      { at: 15, what: 'error', times: 3 },
      { at: 25, what: 'started', times: 1 },
    ],
    { heading: 'Full Cup 1.0', dayOf: (at) => `day ${Math.floor(at / 20)}`, timeOf: String },
  );
  expect(text).toBe(
    'Full Cup 1.0\n\nday 0\n10  started\n15  error (3 times)\n\nday 1\n25  started\n',
  );
});
