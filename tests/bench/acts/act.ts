/** One act of the script: something that people do, chosen so that a wrong tracker shows. */
import type { Manifest } from '../browser';
import type { Desk } from '../desk';

export type Act = {
  readonly name: string;
  /** What happens, in a few words. */
  readonly says: string;
  /** Takes minutes, and is played when asked for. */
  readonly long?: true;
  /** Why it can't be played with this extension or on this machine; null when it can. */
  readonly obstacle?: (extension: Manifest) => string | null;
  /** Begins with the news in front and the mail in the tab to its right, and must end in the first window. */
  play(desk: Desk): Promise<void>;
};

/** The mail's tab comes to the front, as she would bring it there. */
export async function goToMail(desk: Desk): Promise<void> {
  await desk.comesTo('mail', () => desk.hands.press('ctrl+2'));
}

export async function goToNews(desk: Desk): Promise<void> {
  await desk.comesTo('news', () => desk.hands.press('ctrl+1'));
}
