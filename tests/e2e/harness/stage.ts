/** What every story stands on: a browser on a screen, the made-up web, and somebody who arrives and leaves again. */
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { browserUnderTest } from './browser-under-test';
import { type Desk, type DeskWishes, setUpDesk } from './desk';
import { startDisplay } from './display';
import { type Person, personAt } from './person';
import { endDesksOfOtherBuilds, giveBackDesk, takeSharedDesk } from './shared-desks';
import { answered } from './waiting';
import { madeUpWeb, type Web } from './web';

/** What the product asks the browser for when she chooses Gmail. */
export const GMAIL_GRANT = '*://*.mail.google.com/*';
export const GMAIL = 'https://mail.google.com/mail/u/0/';
const GMAIL_SITE = { host: 'mail.google.com', path: '' };

export type Arrival = Pick<DeskWishes, 'grants' | 'buildFolder' | 'keepWelcome'> & {
  /** What we may report in this story, because something of hers is damaged in it. */
  readonly mayReport?: RegExp;
  /**
   * Why a browser that many stories share won't do (`a power cut ends it`): then this one has its own.
   */
  readonly ownBrowser?: string;
} & (
    | { readonly executable?: never; readonly neighbour?: never }
    | {
        readonly ownBrowser: string;
        readonly executable?: string;
        readonly neighbour?: boolean;
      }
  );

export type Stage = {
  /** Somebody with a browser in which nothing has happened yet. She leaves when the test ends. */
  arrives(arrival?: Arrival): Promise<Person>;
  /** The same, who has chosen Gmail with a limit of some seconds in a row, and may be asked often. */
  arrivesWithMail(limitSeconds: number, arrival?: Arrival): Promise<Person>;
  /** What this browser would warn about when the extension of a folder is installed. */
  warningsOf(folder: string): Promise<readonly string[]>;
  readonly web: () => Web;
};

/** Each story in a browser of its own all the same: what fails there too was left behind by nobody. */
const ALL_ARE_FRESH = process.env.FRESH_BROWSERS === '1';

type Present = {
  readonly person: Person;
  readonly mayReport: RegExp | undefined;
  leaves(story: string, hasFailed: boolean): Promise<void>;
};

/** Call once in a file. Where stories wait for lulls, those may be hurried: a minute of silence passes in ten seconds. */
export function setStage({ hurriesLulls = false } = {}): Stage {
  const isHurried = hurriesLulls && browserUnderTest().name === 'chromium';
  let web: Web;
  const present: Present[] = [];

  beforeAll(async () => {
    web = await madeUpWeb();
  });
  afterEach(async ({ task }) => {
    for (const { person, mayReport, leaves } of present.splice(0)) {
      const hasFailed = task.result?.state === 'fail';
      if (hasFailed)
        await person.screenshot(`failed/${person.browserName}-${plainName(task.name)}`);
      // After a failure they may say why; a browser that answers no more has none to tell.
      const nothing = { runtimeErrors: [] };
      const troubles = answered('which errors the browser has noted', person.troubles());
      const { runtimeErrors } = await (hasFailed ? troubles.catch(() => nothing) : troubles);
      const errors = runtimeErrors.filter((error) => mayReport?.test(error) !== true);
      await leaves(task.name, hasFailed || errors.length > 0);
      expect(errors, 'errors that the browser has noted').toEqual([]);
    }
  });
  afterAll(endDesksOfOtherBuilds);

  const arrives: Stage['arrives'] = async (arrival = {}) => {
    const { ownBrowser = ALL_ARE_FRESH ? 'all are fresh' : null, mayReport } = arrival;
    web.forgetLoads();
    const desk = await (ownBrowser === null
      ? takeSharedDesk({ ...arrival, isHurried })
      : ownDesk(arrival));
    const person = personAt(desk, ownBrowser);
    present.push({
      person,
      mayReport,
      leaves: async (story, hasFailed) => {
        await answered('what goes on at the desk ends', person.stops());
        if (ownBrowser === null) await giveBackDesk(desk, story, hasFailed);
        else await answered('she leaves', leave(desk));
      },
    });
    if (arrival.keepWelcome === true && ownBrowser === null)
      await person.openOwnPage('welcome.html');
    return person;
  };
  const ownDesk = async (arrival: Arrival) => {
    const display = await startDisplay({ isHurried });
    return setUpDesk({ ...arrival, display, web });
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
    warningsOf: async (folder) => {
      const display = await startDisplay();
      try {
        return await browserUnderTest().warningsOf(folder, display.env);
      } finally {
        await display.stop();
      }
    },
    web: () => web,
  };
}

async function leave(desk: Desk): Promise<void> {
  await desk.leave();
  await desk.display.stop();
}

function plainName(text: string): string {
  return text.replace(/[^a-z0-9]+/gi, '-').slice(0, 80);
}
