/** What every story stands on: a screen, the made-up web, and somebody who arrives and leaves again. */
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { browserUnderTest } from './browser-under-test';
import { type Display, startDisplay } from './display';
import { type Arrival, arrive, type Person } from './person';
import { startWeb, type Web } from './web';

/** What the product asks the browser for when she chooses Gmail. */
export const GMAIL_GRANT = '*://*.mail.google.com/*';
export const GMAIL = 'https://mail.google.com/mail/u/0/';
const GMAIL_SITE = { host: 'mail.google.com', path: '' };

export type Stage = {
  /** Somebody with a fresh browser. She leaves when the test ends. */
  arrives(arrival?: Partial<Omit<Arrival, 'display' | 'web'>>): Promise<Person>;
  /** The same, who has chosen Gmail with a limit of some seconds in a row, and may be asked often. */
  arrivesWithMail(
    limitSeconds: number,
    arrival?: Pick<Arrival, 'buildFolder' | 'executable' | 'mayReport' | 'neighbour' | 'grants'>,
  ): Promise<Person>;
  /** What this browser would warn about when the extension of a folder is installed. */
  warningsOf(folder: string): Promise<readonly string[]>;
  readonly web: () => Web;
};

/** Call once in a file. Each file has a screen of its own. */
export function setStage(): Stage {
  let display: Display;
  let web: Web;
  const present: Person[] = [];

  beforeAll(async () => {
    [display, web] = await Promise.all([startDisplay(), startWeb()]);
  });
  afterEach(async ({ task }) => {
    for (const person of present.splice(0)) {
      const failed = task.result?.state === 'fail';
      if (failed) await person.screenshot(`failed/${person.browserName}-${plainName(task.name)}`);
      // After a failure they may say why; a browser that answers no more has none to tell.
      const nothing = { runtimeErrors: [] };
      const { runtimeErrors } = await (failed
        ? person.troubles().catch(() => nothing)
        : person.troubles());
      const errors = runtimeErrors.filter((error) => person.mayReport?.test(error) !== true);
      await person.leave();
      expect(errors, 'errors that the browser has noted').toEqual([]);
    }
  });
  afterAll(async () => {
    await web?.stop();
    await display?.stop();
  });

  const arrives: Stage['arrives'] = async (arrival = {}) => {
    const person = await arrive({ display, web, ...arrival });
    present.push(person);
    return person;
  };
  return {
    arrives,
    arrivesWithMail: async (limitSeconds, arrival = {}) => {
      const person = await arrives({ grants: [GMAIL_GRANT], ...arrival });
      await person.tell(
        { type: 'settings-changed', settings: { pauseGapSeconds: 1, arrivalSeconds: 1 } },
        { type: 'site-added', groupId: 'email', sites: [GMAIL_SITE] },
        {
          type: 'limit-changed',
          groupId: 'email',
          kind: 'session',
          limit: { on: true, seconds: limitSeconds },
        },
      );
      return person;
    },
    warningsOf: (folder) => browserUnderTest().warningsOf(folder, display.env),
    web: () => web,
  };
}

function plainName(text: string): string {
  return text.replace(/[^a-z0-9]+/gi, '-').slice(0, 80);
}
