/** Which of the popup's notices she has answered, in this run of the browser. */
import * as v from 'valibot';
import { browser } from './api';

const ANSWERED = 'notices-answered';
const AnsweredSchema = v.array(v.string());

/** Their ids. */
export async function readAnsweredNotices(): Promise<readonly string[]> {
  const stored = await browser.storage.session.get(ANSWERED);
  const parsed = v.safeParse(AnsweredSchema, stored[ANSWERED]);
  return parsed.success ? parsed.output : [];
}

export async function noteAnsweredNotice(id: string): Promise<void> {
  const answered = await readAnsweredNotices();
  await browser.storage.session.set({ [ANSWERED]: [...answered, id] });
}
