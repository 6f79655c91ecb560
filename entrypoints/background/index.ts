/** The composition root: every listener stands on the first tick, then life begins. One file, which shares none with the pages. */
import { defineBackground } from 'wxt/utils/define-background';
import { readClock } from '../../utils/browser/clock';
import { noteError } from '../../utils/browser/log';
import { onReport, report } from '../../utils/browser/report';
import { doChores, keepTrying } from './chores';
import { echo } from './echo';
import { hearNotification } from './notification';
import { perform } from './perform';
import { answerRequests, tellUntold } from './requests';
import { hearSignals, lookAgain } from './signals';
import { onCommit, onEffect, start } from './store';
import { onDatabaseTrouble } from './trouble';
import { hearWaysIn } from './ways-in';
import { fulfilWish } from './wish';

export default defineBackground({
  main() {
    onReport((words) => noteError({ at: readClock().at, what: words }));
    onEffect(perform);
    onCommit(echo);
    onCommit(lookAgain);
    onCommit(doChores);
    onCommit(tellUntold);
    onDatabaseTrouble(keepTrying);
    hearSignals();
    answerRequests();
    hearWaysIn();
    hearNotification();
    start();
    // The grant may have come in a life of the background that ended too soon.
    fulfilWish().catch((error: unknown) => report('could not add what she wished for', error));
  },
});
