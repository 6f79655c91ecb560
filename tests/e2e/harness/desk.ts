/** A desk: a screen, and on it a browser with Full Cup. Somebody sits at it for one story, or one after the other. */
import type { Answer } from '../../../utils/browser/messaging';
import type { Request } from '../../../utils/engine/requests';
import {
  type BrowserUnderTest,
  browserUnderTest,
  type Home,
  type Running,
} from './browser-under-test';
import type { Display } from './display';
import { type Hands, handsOn } from './hands';
import { ownPageOn } from './open-pages';
import { until } from './waiting';
import type { Web } from './web';

export type DeskWishes = {
  readonly display: Display;
  /** Null: the web as it is (the demonstration's page has a name that every browser knows as loopback). */
  readonly web: Web | null;
  /** Match patterns that she has said yes to already. */
  readonly grants?: readonly string[];
  /** Another build than the one that belongs to the browser. */
  readonly buildFolder?: string;
  readonly executable?: string;
  /** Another extension is there, too: `harness/neighbour.ts`. */
  readonly neighbour?: boolean;
  /** The page that a new installation opens by itself stays open; otherwise it is closed at once. */
  readonly keepWelcome?: boolean;
};

export type Desk = {
  readonly kind: BrowserUnderTest;
  readonly display: Display;
  readonly home: Home;
  readonly hands: Hands;
  /** Another one after each start. */
  running(): Running;
  /** Runs something in a quiet page of ours that is always open. */
  fromWithin<T, A extends unknown[]>(work: (...args: A) => T | Promise<T>, ...args: A): Promise<T>;
  /** Says something to the background as a page of ours would. */
  tell(...requests: readonly Request[]): Promise<void>;
  /** Waits until the background answers. */
  wakes(): Promise<void>;
  /** She quits the browser or the power goes, and it is started with the same profile. */
  startsAnew(how: 'quit' | 'power-cut'): Promise<void>;
  /** The extension is loaded anew, as by an update. */
  updates(): Promise<void>;
  /** Ends the browser; nothing of it is kept. The screen stays. */
  leave(): Promise<void>;
};

export async function setUpDesk(wishes: DeskWishes): Promise<Desk> {
  const { display, web } = wishes;
  const kind = browserUnderTest();
  const home = await kind.moveIn({
    buildFolder: wishes.buildFolder ?? kind.buildFolder,
    executable: wishes.executable ?? null,
    env: display.env,
    web,
    grants: wishes.grants ?? [],
    neighbour: wishes.neighbour === true,
  });
  let running = await home.start();
  const fromWithin: Desk['fromWithin'] = (work, ...args) =>
    running.watcher.evaluate(work as never, ...(args as unknown[] as never[])) as never;
  const tell: Desk['tell'] = async (...requests) => {
    for (const request of requests) {
      const answer = await fromWithin<Answer, [Request]>(
        (said) => chrome.runtime.sendMessage(said) as Promise<Answer>,
        request,
      );
      if (answer.kind !== 'done') {
        throw new Error(`${request.type} was answered with ${JSON.stringify(answer)}`);
      }
    }
  };
  const hasAnswered = () =>
    tell({ type: 'quiet-ended' }).then(
      () => true,
      () => false,
    );
  const desk: Desk = {
    kind,
    display,
    home,
    hands: handsOn(display.env),
    running: () => running,
    fromWithin,
    tell,
    wakes: async () => {
      await until('the background answers', hasAnswered);
    },
    startsAnew: async (how) => {
      await (how === 'quit' ? running.quit() : running.end());
      running = await home.start();
    },
    updates: async () => {
      running = await running.update();
    },
    leave: async () => {
      await running.end();
      await home.clear();
    },
  };
  await desk.wakes();
  const welcome = await ownPageOn(desk, 'welcome.html');
  if (wishes.keepWelcome !== true) await welcome.close();
  return desk;
}
