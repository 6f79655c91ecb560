/** What can happen to a pause. */
import * as v from 'valibot';
import { asked, type EventIn, told } from '../fields/event';
import { DaySchema } from '../time/day';
import type { BesideWay } from './schedule';

type Place = 'popup' | 'tab';

/** What she says of a call. */
export const CALL_EVENTS = {
  /** *I'm on a call*. */
  'call-said': asked(),
  /** *It's over*, or: there is none. */
  'call-ended': asked(),
  /** *Not yet*, to "your call seems to be over". */
  'call-not-over': asked(),
  /** *In 5 minutes*, to the same. */
  'asked-in-five': asked(),
};
export type CallEvent = EventIn<typeof CALL_EVENTS>;

export const PAUSE_EVENTS = {
  /** A natural break in use. */
  'seam-reached': told<{ readonly seam: 'lull' | 'arrival' }>(),
  /** The browser would not open the popup. */
  'card-refused': told(),
  /** It has opened one, and no card was ever heard of. */
  'card-lost': told(),
  /** The tab or the notification is there. */
  'beside-shown': told<{ readonly way: BesideWay }>(),
  /** The browser showed no notification. */
  'notification-refused': told(),
  'notification-clicked': told(),
  /** The page says it; where it is, the browser does. */
  'card-opened': told<{ readonly place: Place; readonly byItself: boolean }>(),
  'card-seen': asked(),
  'card-typed-away': asked(),
  /** The page that showed the card is gone, and nobody said why. */
  'card-closed': told<{ readonly place: Place }>(),
  'breath-begun': asked(),
  'breath-ended': asked(),
  'pause-put-off': asked(),
  'pauses-declined-today': asked(),
  'decline-undone': asked(),
  /** Silence for a while, from anywhere. */
  'quiet-asked': asked({
    until: v.union([
      v.picklist(['an-hour', 'tomorrow']),
      /** When the clock on the wall shows it next, minutes after midnight. */
      v.strictObject({ time: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_439)) }),
      /** When that day of hers begins. */
      v.strictObject({ day: DaySchema }),
    ]),
  }),
  'site-left': asked(),
  ...CALL_EVENTS,
  /** She has been asked whether a limit fits her days, and has answered that. */
  'fit-asked': asked(),
  'fit-answered': asked(),
};

/** A rest that begins answers a pause, too. */
export type PauseEvent = EventIn<typeof PAUSE_EVENTS> | { readonly type: 'rest-begun' };
