/** Answers our own pages, after the commit. Anybody else's message is not heard. */
import * as v from 'valibot';
import { browser } from '../../utils/browser/api';
import { readClock } from '../../utils/browser/clock';
import { deleteWin, keepWin } from '../../utils/browser/database';
import type { Answer } from '../../utils/browser/messaging';
import { report } from '../../utils/browser/report';
import { removeDraft } from '../../utils/browser/storage';
import { type Request, RequestSchema } from '../../utils/engine/requests';
import { dayRuleOf } from '../../utils/engine/state';
import { currentDay, dayOf } from '../../utils/time/day';
import type { Moment } from '../../utils/time/moment';
import type { Win, WinsOfDay } from '../../utils/wins/win';
import { noteCardOpened } from './perform';
import { dispatch, withState } from './store';
import { fulfilWish } from './wish';

type Sender = { readonly id?: string | undefined; readonly url?: string | undefined };

export function answerRequests(): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Sender) => {
    if (!isOurs(sender)) return;
    return answer(message, readClock());
  });
}

/** A page of this very extension, not another extension and not a web page. */
function isOurs(sender: Sender): boolean {
  const { runtime } = browser;
  return sender.id === runtime.id && sender.url?.startsWith(runtime.getURL('')) === true;
}

async function answer(message: unknown, now: Moment): Promise<Answer> {
  const request = v.safeParse(RequestSchema, message);
  if (!request.success) return { kind: 'refused' };
  try {
    await fulfil(request.output, now);
    return { kind: 'done' };
  } catch (error) {
    report(`could not store ${request.output.type}`, error);
    return { kind: 'not-stored' };
  }
}

async function fulfil(request: Request, now: Moment): Promise<void> {
  switch (request.type) {
    case 'win-jotted': {
      const win = await withState(async (state): Promise<Win> => {
        const day = currentDay(state.ledger.day, dayOf(now.at, dayRuleOf(state, now)));
        return { id: request.id, text: request.text, at: now.at, day };
      });
      await countWins(win.day, await keepWin(win));
      return removeDraft(request.id);
    }
    case 'win-kept':
      return countWins(request.win.day, await keepWin(request.win));
    case 'win-deleted':
      return countWins(request.day, await deleteWin(request.day, request.id));
    case 'wish-answered':
      return fulfilWish();
    case 'card-opened':
      noteCardOpened(now.at);
      return dispatch(request, now);
    default:
      return dispatch(request, now);
  }
}

function countWins(day: string, wins: WinsOfDay): Promise<void> {
  return dispatch({ type: 'wins-counted', day, count: wins.length });
}
