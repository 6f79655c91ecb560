/** The composition root: every listener stands on the first tick, then life begins. */
import { defineBackground } from 'wxt/utils/define-background';
import { report } from '../../utils/browser/report';
import { doChores, keepTrying } from './chores';
import { echo } from './echo';
import { answerRequests } from './requests';
import { hearSignals, lookAgain } from './signals';
import { onCommit, start } from './store';
import { onDatabaseTrouble } from './trouble';
import { hearWaysIn } from './ways-in';
import { fulfilWish } from './wish';

export default defineBackground({
  type: 'module',
  main() {
    onCommit(echo);
    onCommit(lookAgain);
    onCommit(doChores);
    onDatabaseTrouble(keepTrying);
    hearSignals();
    answerRequests();
    hearWaysIn();
    start();
    // The grant may have come in a life of the background that ended too soon.
    fulfilWish().catch((error: unknown) => report('could not add what she wished for', error));
  },
});
