/** What the browser shows and plans because of the state: drawn again at each commit, so nothing of it needs keeping. */
import { showCup } from '../../utils/browser/action';
import { planWake } from '../../utils/browser/alarms';
import { listenForIdle } from '../../utils/browser/idle';
import { report } from '../../utils/browser/report';
import { doubtfulUntil } from '../../utils/browser/view';
import { cupOf } from '../../utils/cup/look';
import { isListeningForSeam, wakeAt } from '../../utils/engine/deadlines';
import type { State } from '../../utils/engine/state';
import { holdOf } from '../../utils/pauses/holds';
import type { Moment } from '../../utils/time/moment';
import type { Scene } from '../../utils/tracking/scene';
import { cupTitle } from '../../utils/words/cup';

let listening: number | 'lull' | null = null;

export function echo(state: State, scene: Scene, now: Moment): void {
  // Killed before it is asked once more, the background would let a wrong look stand until the next event.
  const wake = Math.min(
    wakeAt(state, scene, now),
    doubtfulUntil(now.at) ?? Number.POSITIVE_INFINITY,
  );
  planWake(wake, now.at).catch((error: unknown) => report('could not plan the alarm', error));
  const hold = holdOf(state, scene, now.at);
  const listens = isListeningForSeam(state, now.at, hold) ? 'lull' : state.settings.idleSeconds;
  if (listens !== listening) {
    listening = listens;
    listenForIdle(listens);
  }
  const { level, silhouette } = cupOf(state, now.at);
  showCup(level, silhouette, cupTitle(state, now.at)).catch((error: unknown) =>
    report('could not draw the cup', error),
  );
}
