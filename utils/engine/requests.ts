/** What a page of ours may ask of the background: each is something she did, in the past tense. */
import * as v from 'valibot';
import { asked, type RequestIn, requestSchema } from '../fields/event';
import { SnapshotSchema } from '../snapshot/snapshot';
import { WinSchema } from '../wins/win';
import { EVENTS, instant } from './events';

const { id, text, helped, day } = WinSchema.entries;
/** What is pasted may be anything: what is longer stays on its page alone, or there would be no room for the rest. */
const begun = v.pipe(v.string(), v.maxLength(100_000));

/** Asked of the database or the browser first: the engine hears of what came of it. */
const ASKED_ELSEWHERE = {
  /** Where, is told by the browser. */
  'card-opened': asked({ byItself: v.boolean() }),
  'win-begun': asked({
    id: v.string(),
    text: begun,
    helped: v.exactOptional(begun),
    day: v.exactOptional(day),
  }),
  /** Of today, unless she says of which day. */
  'win-jotted': asked({ id, text, helped, day: v.exactOptional(day) }),
  /** With the day on which it was until now, where she has changed that. */
  'win-kept': asked({ win: WinSchema, movedFrom: v.exactOptional(day) }),
  'win-deleted': asked({ day, id }),
  /** *5 more minutes*, with what she has typed where her sentence is asked for. */
  'boundary-passed': asked({ sentence: v.exactOptional(v.pipe(v.string(), v.maxLength(500))) }),
  /** The site she is on: what she wished for is noted where a closing popup can't lose it. */
  'wish-answered': asked(),
  /** Something broke on a page of ours: for the record, without anything of hers. */
  'error-reported': asked({ words: v.pipe(v.string(), v.maxLength(1_000)) }),
  // Everything at once
  'snapshot-merged': asked({ snapshot: SnapshotSchema }),
  'everything-deleted': asked(),
  'way-back-taken': asked(),
  'backup-restored': asked({ takenAt: instant }),
};

const REQUESTS = { ...EVENTS, ...ASKED_ELSEWHERE };

export const RequestSchema = requestSchema(REQUESTS);
export type Request = RequestIn<typeof REQUESTS>;
