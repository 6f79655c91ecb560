/** Acts with several windows, of this browser or of other programs. */
import { until } from '../../e2e/harness/waiting';
import type { Desk } from '../desk';
import { MAIL } from '../web';
import { type Act, goToMail } from './act';

export const BETWEEN_WINDOWS: readonly Act[] = [
  {
    name: 'side-by-side',
    says: 'mail on the left in full view, another window of the browser on the right has the focus',
    play: async (desk) => {
      const { desktop } = desk;
      await goToMail(desk);
      const left = await desktop.frontWindow();
      await desktop.placeWindow(left, 'left');
      await desk.stays(10);
      await desk.comesTo('something else', () => desk.hands.press('ctrl+n'));
      await desktop.placeWindow(await desktop.frontWindow(), 'right');
      await desk.stays(12, 'hands off');
      if ((await desktop.visibleCount('Mail')) !== 1) throw new Error('The mail was not in view.');
      await desk.comesTo('mail', () => desktop.bringForward(left));
      await desk.stays(8, 'hands off');
    },
  },
  {
    name: 'two-mails',
    says: 'mail in two windows side by side: seen twice, read once',
    play: async (desk) => {
      const { desktop, hands } = desk;
      await goToMail(desk);
      const left = await desktop.frontWindow();
      await desktop.placeWindow(left, 'left');
      await desk.stays(6, 'hands off');
      await desk.comesTo('something else', () => hands.press('ctrl+n'));
      await desktop.placeWindow(await desktop.frontWindow(), 'right');
      await hands.press('ctrl+l');
      await desk.comesTo('mail', async () => {
        await hands.type(MAIL.address, 15);
        await hands.press('Delete', 'Return');
      });
      await desk.stays(10, 'hands off');
      if ((await desktop.visibleCount('Mail')) !== 2) throw new Error('Not both were in view.');
      await desktop.bringForward(left);
      await until('the left one is in front', async () => (await desktop.frontWindow()) === left);
      await desk.stays(10, 'hands off');
    },
  },
  {
    name: 'own-window',
    says: 'a mail in a window without a toolbar',
    play: async (desk) => {
      await goToMail(desk);
      await desk.stays(5);
      await desk.clickPage();
      await desk.hands.press('w');
      await desk.mailSays('without a toolbar');
      await desk.stays(15);
      await desk.hands.press('ctrl+w');
      await desk.mailSays(/^Mail(?!.*toolbar)/);
      await desk.stays(5);
    },
  },
  {
    name: 'application',
    says: 'another program comes in front of the mail; afterwards she goes on elsewhere',
    play: async (desk) => {
      await goToMail(desk);
      await desk.stays(17);
      const { close } = await beInApplication(desk, 15);
      await desk.comesTo('mail', close);
    },
  },
  {
    name: 'application-and-back',
    says: 'another program comes in front of the mail; afterwards she goes on in the mail',
    play: async (desk) => {
      await goToMail(desk);
      await desk.stays(12);
      const { close } = await beInApplication(desk, 15);
      await desk.comesTo('mail', close);
      await desk.stays(15);
    },
  },
  {
    name: 'minimised',
    says: 'the mail’s window is minimised and restored',
    play: async (desk) => {
      await goToMail(desk);
      await desk.stays(10);
      const window = await desk.desktop.frontWindow();
      await desk.comesTo('something else', () => desk.desktop.minimise(window));
      await desk.stays(14);
      await desk.comesTo('mail', () => desk.desktop.bringForward(window));
      await desk.stays(14);
    },
  },
];

async function beInApplication(
  desk: Desk,
  seconds: number,
): Promise<{ readonly close: () => Promise<void> }> {
  const opened: { close?: () => Promise<void> } = {};
  await desk.comesTo('application', async () =>
    Object.assign(opened, await desk.openApplication()),
  );
  await desk.stays(seconds, 'hands off');
  return { close: async () => opened.close?.() };
}
