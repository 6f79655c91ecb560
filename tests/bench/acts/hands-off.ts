/** Acts without hands: somebody who reads, listens, has locked the screen or left the chair. */
import { runProgram } from '../../e2e/harness/processes';
import { hasCommand } from '../commands';
import { type Act, goToMail } from './act';

/** Somebody who reads touches nothing for as long as this. After it, only what she hears says that she is there. */
const STILL_READER_SECONDS = 120;

export const HANDS_OFF: readonly Act[] = [
  {
    name: 'locked',
    says: 'the screen is locked over the mail',
    obstacle: () => (hasCommand('xset') ? null : 'there is no xset to lock the screen with'),
    play: async (desk) => {
      await goToMail(desk);
      await desk.stays(10);
      await runProgram('xset', ['s', 'activate'], desk.env);
      desk.isNow('away');
      await desk.stays(15, 'hands off');
      await desk.hands.moveTo(400, 500);
      await runProgram('xset', ['s', 'reset'], desk.env);
      desk.isNow('there');
      await desk.stays(10);
    },
  },
  {
    name: 'slow-reading',
    says: 'long mails: four minutes, a movement every 50 s',
    long: true,
    play: async (desk) => {
      await goToMail(desk);
      for (let page = 0; page < 5; page += 1) {
        await desk.stays(50, 'hands off');
        await desk.hands.press('Down');
      }
    },
  },
  {
    name: 'empty-chair',
    says: 'she leaves the chair with the mail in front, and comes back after four minutes',
    long: true,
    play: async (desk) => {
      await goToMail(desk);
      await desk.stays(15);
      desk.isNow('either');
      await desk.stays(STILL_READER_SECONDS, 'hands off');
      desk.isNow('away');
      await desk.stays(120, 'hands off');
      await desk.hands.moveTo(400, 520);
      desk.isNow('there');
      await desk.stays(15);
    },
  },
  {
    name: 'listening',
    says: 'three minutes of sound in the mail, hands off',
    long: true,
    play: async (desk) => {
      await goToMail(desk);
      await desk.clickPage();
      await desk.hands.press('s');
      await desk.mailSays('humming');
      await desk.stays(180, 'hands off');
    },
  },
];
