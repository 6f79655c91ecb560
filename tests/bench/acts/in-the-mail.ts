/** Acts in which she never leaves her mail, whatever lies over it. */
import { until } from '../../e2e/harness/waiting';
import { WINDOW } from '../browser';
import type { Desk } from '../desk';
import { type Act, goToMail } from './act';

/** From the right end and the top of the window to the middle of the one pinned icon. */
const ICON = { fromRight: 153, fromTop: 63 } as const;

export const IN_THE_MAIL: readonly Act[] = [
  {
    name: 'reading',
    says: 'steady reading',
    play: async (desk) => {
      await goToMail(desk);
      await desk.stays(30);
    },
  },
  {
    name: 'writing',
    says: 'writing; the address changes a hundred times a second, then with every few letters',
    play: async (desk) => {
      await goToMail(desk);
      await desk.clickPage();
      await desk.hands.press('b');
      await desk.mailSays('hurries');
      await desk.mailSays('hurried');
      await desk.hands.press('d');
      for (let line = 0; line < 3; line += 1) {
        await desk.hands.type('Dear all, I can bring the apples on Thursday. ');
      }
      await desk.mailSays('138 letters');
    },
  },
  {
    name: 'menus',
    says: 'the address bar and the context menu over the mail',
    play: async (desk) => {
      await goToMail(desk);
      await desk.stays(3);
      await desk.hands.press('ctrl+l');
      await desk.mailSays('keys elsewhere');
      await desk.stays(8);
      await desk.clickPage();
      await desk.hands.press('shift+F10');
      await desk.mailSays('with a menu');
      await desk.stays(8, 'hands off');
      await desk.hands.press('Escape');
      await desk.stays(3);
    },
  },
  {
    name: 'popup',
    says: 'the extension’s own popup open over the mail',
    obstacle: ({ action }) => (action?.default_popup === undefined ? 'it has no popup' : null),
    play: async (desk) => {
      await goToMail(desk);
      await desk.stays(8);
      const { hands } = desk;
      await hands.clickAt(WINDOW.x + WINDOW.width - ICON.fromRight, WINDOW.y + ICON.fromTop);
      await until('the popup is open', () => isOwnPageOpen(desk));
      await desk.stays(12, 'hands off');
      if (!(await isOwnPageOpen(desk))) throw new Error('The popup did not stay open.');
      await hands.press('Escape');
      await until('the popup has closed', async () => !(await isOwnPageOpen(desk)));
      await desk.stays(8);
    },
  },
  {
    name: 'full-screen',
    says: 'the mail fills the screen',
    play: async (desk) => {
      await goToMail(desk);
      await desk.stays(5);
      await desk.clickPage();
      await desk.hands.press('f');
      await desk.mailSays('full screen');
      await desk.stays(12);
      await desk.hands.press('Escape');
      await desk.mailSays(/^Mail(?!.*full screen)/);
      await desk.stays(5);
    },
  },
  {
    name: 'question',
    says: 'the mail asks something in a box of the browser (alert)',
    play: async (desk) => {
      await goToMail(desk);
      await desk.stays(5);
      await desk.clickPage();
      await desk.hands.press('q');
      await desk.mailSays('asks');
      await desk.stays(12);
      await desk.mailSays('asks');
      await desk.hands.press('Return');
      await desk.mailSays('answered');
      await desk.stays(5);
    },
  },
  {
    name: 'developer-tools',
    says: 'the developer tools docked to the mail',
    play: async (desk) => {
      await goToMail(desk);
      await desk.stays(5);
      await desk.hands.press('F12');
      await until('the tools are open', () => areToolsOpen(desk));
      await desk.stays(12);
      await desk.hands.press('F12');
      await until('the tools are closed', async () => !(await areToolsOpen(desk)));
      await desk.stays(5);
    },
  },
];

async function isOwnPageOpen(desk: Desk): Promise<boolean> {
  const targets = await desk.browser().tools.targets();
  const own = `chrome-extension://${desk.extensionId}/`;
  return targets.some(({ type, url }) => type === 'page' && url.startsWith(own));
}

async function areToolsOpen(desk: Desk): Promise<boolean> {
  const targets = await desk.browser().tools.targets();
  return targets.some(({ url }) => url.startsWith('devtools://'));
}
