/** The job that Full Cup does, walked through on a screen of its own; each step tells what was really seen. */
import type { Page } from 'puppeteer-core';
import type { Person } from '../e2e/harness/person';
import { staysSo, until } from '../e2e/harness/waiting';
import { pictureOf } from './picture';

type Step = {
  readonly title: string;
  /** Does it, and returns what could be read on the screen. */
  readonly take: () => Promise<string>;
};

/** Returns 0 when every step was seen, 1 as soon as one was not. */
export async function walkThrough(person: Person, mail: Page): Promise<number> {
  const steps = stepsOf(person, mail);
  console.log('There is no screen here, so this walks through it by itself (about a minute).\n');
  for (const [index, { title, take }] of steps.entries()) {
    const number = `${index + 1}`;
    try {
      const seen = await take();
      await until('no tab of the tests is seen', () => person.fromWithin(isAside));
      const picture = await pictureOf(
        person,
        `demo/${number.padStart(2, '0')}-${plainName(title)}`,
      );
      console.log(`${number}. ${title}\n   seen: ${shortened(seen)}\n   picture: ${picture}\n`);
    } catch (error) {
      await person.screenshot(`demo/${number}-not-seen`);
      console.log(`${number}. ${title}\n   NOT SEEN: ${String(error)}`);
      return 1;
    }
  }
  console.log('All of it was seen.');
  return 0;
}

/** Runs in the tab that the tests look through: it is alone in a window that nobody sees. */
async function isAside(): Promise<boolean> {
  const { windowId = -1 } = (await chrome.tabs.getCurrent()) ?? {};
  const { state, tabs = [] } = await chrome.windows.get(windowId, { populate: true });
  return state === 'minimized' && tabs.length === 1;
}

/** Runs there, too: a driver opens a page in the window that was opened last. */
async function openBesideTheInbox(): Promise<void> {
  const [inbox] = await chrome.tabs.query({ url: '*://inbox.localhost/*' });
  if (inbox?.windowId !== undefined) {
    await chrome.tabs.create({ windowId: inbox.windowId, url: 'welcome.html' });
  }
}

function stepsOf(person: Person, mail: Page): readonly Step[] {
  const { popup } = person;
  const inbox = person.surface(mail);
  return [
    {
      title: 'The first run: what it can do, and what it can’t',
      take: async () => {
        await person.fromWithin(openBesideTheInbox);
        const page = await person.ownPage('welcome.html');
        return person.surface(page).says('Rest a little, now and then.');
      },
    },
    {
      title: 'She writes a mail, and nothing interrupts her',
      take: async () => {
        await (await person.ownPage('welcome.html')).close();
        await mail.bringToFront();
        await inbox.press('Message');
        const writing = person.typeOn();
        await person.stateBecomes(
          'the session is long',
          (state) => state.pause.kind === 'due',
          40_000,
        );
        await staysSo('no card while she writes', async () => !(await popup.isOpen()), 3_000);
        const { value } = (await inbox.focus()) ?? { value: '' };
        await writing.stop();
        return `the cup steams; the mail says “${value}”`;
      },
    },
    {
      title: 'She lets go of the keys: the pause opens by itself',
      take: async () => {
        const card = await popup.says('Rest a little?', 25_000);
        await staysSo('the card stays while she reads it', () => popup.isOpen(), 1_000);
        return card;
      },
    },
    {
      title: 'Rest now: the rest page comes to the front, the mail stays as it is',
      take: async () => {
        await popup.press('Rest now');
        return person.surface(await person.ownPage('rest.html')).says('Resting until');
      },
    },
    {
      title: 'I’m back: welcome back',
      take: async () => {
        const rest = person.surface(await person.ownPage('rest.html'));
        await rest.press('I’m back');
        return rest.says('Welcome back.');
      },
    },
    {
      title: 'Back to email: the half-written mail is there',
      take: async () => {
        await person.surface(await person.ownPage('rest.html')).press('Back to email');
        return until('the mail is in front with its text', async () => {
          const isInFront = await mail.evaluate(() => document.hasFocus());
          const focus = await inbox.focus();
          return isInFront && focus !== null && focus.value !== '' && `“${focus.value}”`;
        });
      },
    },
    {
      title: 'A win, jotted from the toolbar',
      take: async () => {
        await person.openPopupByClick();
        await popup.says('A win, however small');
        await person.type('Soup on the table', 60);
        await person.press('Return');
        return popup.says('Kept.');
      },
    },
    {
      title: 'The wins log',
      take: async () => {
        await popup.press('Wins');
        return person.surface(await person.ownPage('options.html#wins')).says('Soup on the table');
      },
    },
    {
      title: 'Limits, hers to change',
      take: async () => {
        const options = person.surface(await person.ownPage('options.html#wins'));
        await options.press('Sites and limits');
        return options.says('in a row, ask me.');
      },
    },
    {
      title: 'Insights: today, piece by piece',
      take: async () => {
        const options = person.surface(await person.ownPage('options.html#sites'));
        await options.press('Insights');
        return options.says('Select any part');
      },
    },
    {
      title: 'The same in the dark',
      take: async () => {
        const page = await person.ownPage('options.html#insights');
        await person.prefers(page, 'dark');
        return person.surface(page).says('Select any part');
      },
    },
  ];
}

function shortened(text: string): string {
  const longest = 160;
  return text.length > longest ? `${text.slice(0, longest)} …` : text;
}

function plainName(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^a-z]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 40);
}
