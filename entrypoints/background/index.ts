/** The composition root: every listener stands on the first tick, then life begins. */
import { defineBackground } from 'wxt/utils/define-background';
import { echo } from './echo';
import { answerRequests } from './requests';
import { hearSignals, lookAgain } from './signals';
import { onCommit, start } from './store';

export default defineBackground({
  type: 'module',
  main() {
    onCommit(echo);
    onCommit(lookAgain);
    hearSignals();
    answerRequests();
    start();
  },
});
