/** What can happen to the page that comes to the front. */
import { asked, type EventIn, told } from '../fields/event';

export const BOUNDARY_EVENTS = {
  /** *Close this tab*: exactly the one that it stands beside. */
  'boundary-left': asked(),
  /** *5 more minutes*; and whether what she has typed is her sentence. */
  'boundary-passed': told<{ readonly isSaid: boolean }>(),
  'boundary-without-today': asked(),
  /** She has closed our page without an answer. */
  'boundary-closed': told(),
  /** The page that it stood beside is there no more. */
  'page-gone': told<{ readonly tabId: number }>(),
  /** It asked about a draft, and she has stayed with it; not every browser tells. */
  'page-kept': told<{ readonly tabId: number }>(),
};

/** A rest that begins answers it, too. */
export type BoundaryEvent = EventIn<typeof BOUNDARY_EVENTS> | { readonly type: 'rest-begun' };
