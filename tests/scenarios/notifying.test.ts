/** How she is notified of a pause, in which order, and when she is not. */
import { describe, it } from 'vitest';
import { day } from './timeline';

/** So many seconds after nine. */
function clock(seconds: number): string {
  const minutes = String(Math.floor(seconds / 60)).padStart(2, '0');
  return `09:${minutes}:${String(seconds % 60).padStart(2, '0')}`;
}

describe('how she is notified', () => {
  it('opens a tab behind hers when she typed through ten minutes', async () => {
    await day(
      '09:00 opens mail',
      '09:39:55 -> a pause is due, our tab is not there',
      '09:40:05 -> our tab waits, a pause is due',
    );
  });

  it('rests between the cards that she types away, and ten minutes after the third opens a tab behind hers', async () => {
    await day(
      '09:00 opens mail',
      '09:31 hands off',
      '09:31:16 types at the card -> a pause is due, no card',
      '09:32 hands off',
      '09:33:10 -> no card',
      '09:33:17 types at the card -> 2 cards by themselves',
      '09:37 hands off',
      '09:38:10 -> no card',
      '09:38:18 types at the card -> 3 cards by themselves, 0 pauses offered',
      '09:40 hands off',
      '09:41 uses the keys',
      '09:48:10 -> our tab is not there',
      '09:48:25 -> our tab waits',
      '09:50 hands off',
      '10:00 -> no card, 3 cards by themselves, notified 1 time by tab',
    );
  });

  it('opens a few cards and no more to somebody who thinks while she writes', async () => {
    const lines = Array.from({ length: 20 }, (_, n) => [
      `${clock(31 * 60 + n * 40)} hands off`,
      `${clock(31 * 60 + n * 40 + 18)} types at the card`,
    ]);
    await day(
      '09:00 opens mail',
      ...lines.flat(),
      '09:45 -> 3 cards by themselves, 1 pauses offered',
    );
  });

  it('opens a few cards and no more to somebody who goes to and fro between two tabs', async () => {
    const lines = Array.from({ length: 20 }, (_, n) => [
      `${clock(31 * 60 + n * 15)} opens ${n % 2 === 0 ? 'a document' : 'mail'}, stays on another tab`,
      `${clock(31 * 60 + n * 15 + 1)} types at the card`,
    ]);
    await day(
      '09:00 opens mail',
      ...lines.flat(),
      '09:37 -> 2 cards by themselves, our tab is not there',
    );
  });

  it('counts as none what the browser refuses', async () => {
    await day(
      '09:00 opens mail',
      '09:31 another application',
      '09:31:30 hands off',
      '09:32 back at the window, stays on another tab -> the card is open, 1 card by itself',
    );
  });

  it('keeps quiet in full screen, whatever is queued', async () => {
    await day(
      '09:00 opens mail',
      '09:29 full screen, sound',
      '09:31 hands off',
      '09:32 uses the keys -> a pause is due, no card',
      '09:45 -> a pause is due, no card, our tab is not there',
      '09:46 leaves full screen, silence -> a pause is due, our tab is not there',
      '09:46:10 hands off',
      '09:46:30 -> the card is open, our tab is not there',
    );
  });

  it('begins with the popup when quiet ends, however long the pause has waited', async () => {
    await day(
      '09:00 opens mail',
      '09:31 quiet for an hour',
      '10:30:55 -> lid, our tab is not there',
      '10:31:05 -> a pause is due, our tab is not there',
      '10:31:10 hands off',
      '10:31:30 -> the card is open',
    );
  });

  it('is taken away by quiet, and comes afresh after it', async () => {
    await day(
      '09:00 opens mail',
      '09:41 -> our tab waits',
      '09:42 quiet for an hour -> our tab is gone, a pause waits',
      '10:42:20 hands off',
      '10:42:40 -> the card is open',
    );
  });

  it('keeps quiet while something can be heard in front of her: it may be a call', async () => {
    await day(
      '09:00 opens mail',
      '09:31 opens news, sound, stays on another tab -> a pause is due, no card',
      '09:32 silence, stays on another tab -> the card is open',
    );
  });

  it('hangs no popup over the card in a tab', async () => {
    await day(
      '09:00 opens mail',
      '09:41 -> our tab waits',
      '09:42 opens our tab, stays on another tab -> a pause is due, no card',
    );
  });

  it('takes its tab away when the pause is over', async () => {
    await day('09:00 opens mail', '09:41 -> our tab waits', '09:42 rest 2 min -> our tab is gone');
  });

  it('does not follow her from tab to tab with a card that she has seen', async () => {
    await day(
      '09:00 opens mail',
      '09:31 opens news, stays on another tab -> the card is open',
      '09:31:10 switches away from the card to mail -> a pause is due',
      '09:31:11 stays on another tab -> no card',
      '09:33 opens news, stays on another tab -> no card',
      '09:33:20 opens mail, stays on another tab -> the card is open',
    );
  });

  it('holds what she typed away against nobody', async () => {
    await day(
      '09:00 opens mail',
      '09:31 hands off',
      '09:31:16 types at the card -> a pause is due, 0 pauses offered',
      '09:33 hands off',
      '09:33:20 -> the card is open, 1 pauses offered',
    );
  });
});

describe('the way that she chose', () => {
  it('a notification at a seam, gone when the pause is answered', async () => {
    await day(
      '09:00 opens mail, may be notified, is notified by notification',
      '09:31 -> a pause is due, no notification',
      '09:31 hands off',
      '09:31:16 -> a notification waits, no card, our tab is not there',
      '09:32 uses the keys, clicks the notification -> the notification is gone, a pause is due',
      '09:33 rest 2 min -> no pause is due',
    );
  });

  it('once more in a browser that has started anew, where the notification or the tab is gone', async () => {
    for (const way of ['notification', 'tab'] as const) {
      await day(
        `09:00 opens mail, may be notified, is notified by ${way}`,
        '09:31 hands off',
        `09:31:20 uses the keys -> notified 1 time by ${way}`,
        '09:32 the browser is killed',
        '09:33 the browser starts with mail -> a pause is due',
        '09:36 hands off',
        `09:36:20 uses the keys -> notified 2 times by ${way}`,
      );
    }
  });

  it('a notification, and ten minutes after it our tab', async () => {
    await day(
      '09:00 opens mail, may be notified, is notified by notification',
      '09:31 hands off',
      '09:31:20 uses the keys -> a notification waits',
      '09:41 -> our tab is not there',
      '09:41:20 -> our tab waits',
    );
  });

  it('a notification lapses with its pause', async () => {
    await day(
      '09:00 opens mail, may be notified, is notified by notification',
      '09:31 hands off',
      '09:31:20 uses the keys, opens news -> a notification waits',
      '09:37 -> no pause is due, the notification is gone',
    );
  });

  it('is the popup while the browser shows no notification', async () => {
    await day(
      '09:00 opens mail, is notified by notification',
      '09:31 hands off',
      '09:31:20 -> the card is open, no notification',
    );
  });

  it('is a notification in the place of our tab where she allowed them', async () => {
    await day(
      '09:00 opens mail, may be notified',
      '09:39:55 -> no notification',
      '09:40:05 -> a notification waits, our tab is not there',
      '10:10 -> our tab is not there',
    );
  });

  it('is a tab at the first seam, and no card', async () => {
    await day(
      '09:00 opens mail, is notified by tab',
      '09:31 -> our tab is not there',
      '09:31 hands off',
      '09:31:16 -> our tab waits, no card',
    );
  });

  it('is the cup alone: it steams, and nothing opens', async () => {
    await day(
      '09:00 opens mail, may be notified, is notified by cup',
      '09:31 hands off',
      '09:32 uses the keys -> steam, no card',
      '09:55 -> steam, no card, no notification, our tab is not there',
    );
  });

  it('keeps quiet in a hold, whichever it is', async () => {
    for (const way of ['notification', 'tab'] as const) {
      await day(
        `09:00 opens mail, may be notified, is notified by ${way}`,
        '09:29 full screen, sound',
        '09:31 hands off',
        '09:31:40 uses the keys',
        '09:50 -> a pause is due, no notification, our tab is not there',
      );
    }
  });

  it('asks after a put-off once more, when its time has come and not before, over a restart', async () => {
    await day(
      '09:00 opens mail',
      '09:30:10 hands off',
      '09:30:40 after this one, uses the keys -> a pause waits',
      '09:33 the browser is killed',
      '09:34 the browser starts with mail -> a pause waits',
      '09:40:30 -> a pause waits',
      '09:40:50 -> a pause is due',
    );
  });
});
