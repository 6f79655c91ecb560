/** Acts in which she goes from page to page in one window. */
import { until } from '../../e2e/harness/waiting';
import { wait } from '../passing-time';
import { MAIL } from '../web';
import { type Act, goToMail, goToNews } from './act';

export const BETWEEN_TABS: readonly Act[] = [
  {
    name: 'another-tab',
    says: 'mail, another tab, mail again, a new tab',
    play: async (desk) => {
      await goToMail(desk);
      await desk.stays(10);
      await goToNews(desk);
      await desk.stays(10);
      await goToMail(desk);
      await desk.stays(8);
      await desk.comesTo('something else', () => desk.hands.press('ctrl+t'));
      await desk.stays(6);
    },
  },
  {
    name: 'switching',
    says: 'to and fro between mail and news, every half second',
    play: async (desk) => {
      for (let turn = 0; turn < 20; turn += 1) {
        await goToMail(desk);
        await wait(500);
        await goToNews(desk);
        await wait(500);
      }
    },
  },
  {
    name: 'one-tab',
    says: 'from the news to the mail by a link, back and forward, all in one tab',
    play: async (desk) => {
      const { press } = desk.hands;
      await desk.comesTo('mail', () => press('Return'));
      await desk.stays(9);
      await desk.comesTo('news', () => press('alt+Left'));
      await desk.stays(8);
      await desk.comesTo('mail', () => press('alt+Right'));
      await desk.stays(9);
      await desk.comesTo('news', () => press('alt+Left'));
      await desk.stays(2);
    },
  },
  {
    name: 'behind',
    says: 'mail opens behind the news and keeps itself up to date there',
    play: async (desk) => {
      await desk.stays(8);
      const mails = async () => {
        const targets = await desk.browser().tools.targets();
        return targets.filter(({ type, url }) => type === 'page' && url.includes(MAIL.host)).length;
      };
      const before = await mails();
      await desk.hands.press('ctrl+Return');
      await until('the mail has opened behind', async () => (await mails()) > before);
      await desk.stays(12);
    },
  },
  {
    name: 'two-tabs',
    says: 'mail in two tabs, from one to the other',
    play: async (desk) => {
      // The second one from the link in the news: it opens between the two.
      await desk.hands.press('ctrl+Return');
      await goToMail(desk);
      await desk.stays(8);
      await desk.hands.press('ctrl+3');
      await desk.stays(8);
      await desk.hands.press('ctrl+2');
      await desk.stays(8);
    },
  },
];
