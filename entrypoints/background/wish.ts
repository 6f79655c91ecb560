/** A wish comes true when its grant is there: whoever hears of it first, it comes true once. */
import { readClock } from '../../utils/browser/clock';
import { ungrantedOf } from '../../utils/browser/permissions';
import { forgetWish, noteWish, readWish } from '../../utils/browser/wish';
import { dispatch } from './store';

let last: Promise<unknown> = Promise.resolve();

/** Does nothing when nothing is wished for, or when she has not said yes to the browser. */
export function fulfilWish(): Promise<void> {
  const turn = last.then(fulfil, fulfil);
  last = turn.catch(() => undefined);
  return turn;
}

async function fulfil(): Promise<void> {
  const { at } = readClock();
  const note = await readWish(at);
  if (note?.kind !== 'asked') return;
  if ((await ungrantedOf(note.wish.sites)).length > 0) return;
  await dispatch({ type: 'wish-granted', wish: note.wish });
  if (note.by === 'popup') await noteWish({ ...note, kind: 'counted' }, at);
  else await forgetWish();
}
