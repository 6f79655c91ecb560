/** Acts in which something stops: the background, the browser, the whole machine. */
import { endBackground } from '../end-background';
import { type Act, goToMail } from './act';

/** What nobody can vouch for after a sleep may be counted up to this length. */
const SLEEP_LEEWAY_SECONDS = 60;

export const BREAKS: readonly Act[] = [
  {
    name: 'background-ends',
    says: 'the background is ended twice while she reads',
    obstacle: ({ background }) =>
      background?.service_worker === undefined ? 'it has no service worker' : null,
    play: async (desk) => {
      await goToMail(desk);
      await desk.stays(12);
      await endBackground(desk);
      await desk.stays(12);
      await endBackground(desk);
      await desk.stays(12);
    },
  },
  {
    name: 'power-cut',
    says: 'the browser is killed after 50 s of mail, and started again',
    play: async (desk) => {
      await goToMail(desk);
      await desk.stays(50);
      await desk.powerCut();
      await goToMail(desk);
      await desk.stays(15);
    },
  },
  {
    name: 'sleep',
    says: 'the browser is stopped for 100 s with the mail in front, as by a sleep',
    play: async (desk) => {
      await goToMail(desk);
      await desk.stays(15);
      await desk.browser().stop();
      desk.isNow('either');
      await desk.stays(SLEEP_LEEWAY_SECONDS, 'hands off');
      desk.isNow('away');
      await desk.stays(100 - SLEEP_LEEWAY_SECONDS, 'hands off');
      await desk.browser().goOn();
      desk.isNow('there');
      await desk.stays(15);
    },
  },
];
