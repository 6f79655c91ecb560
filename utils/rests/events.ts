/** What can happen to a rest. */
import * as v from 'valibot';
import { asked, type EventIn } from '../fields/event';
import { IdSchema } from '../fields/id';
import { WeekendSchema } from '../let-go/later';
import { MAX_PARKED_LENGTH, RestSecondsSchema } from './rest';

export const REST_EVENTS = {
  'rest-begun': asked({ seconds: RestSecondsSchema }),
  'rest-shown': asked(),
  /** What she rests with; null takes it back. */
  'practice-taken': asked({ id: v.nullable(IdSchema) }),
  /** What she starts with when she is back, as far as she has typed it. */
  'start-parked': asked({ text: v.pipe(v.string(), v.maxLength(MAX_PARKED_LENGTH)) }),
  /** The engine knows no weekend: with hers it knows which day the week's question is for. */
  'rest-ended': asked({ weekend: v.exactOptional(WeekendSchema) }),
  'went-on': asked({ to: v.picklist(['mail', 'close', 'something-else']) }),
};
export type RestEvent = EventIn<typeof REST_EVENTS>;
