/** Which of the popup's visitors she has answered, in this run of the browser. */
import * as v from 'valibot';
import { browser } from './api';

const ANSWERED = 'visitors-answered';
const AnsweredSchema = v.array(v.string());

/** Their ids. */
export async function readAnsweredVisitors(): Promise<readonly string[]> {
  const stored = await browser.storage.session.get(ANSWERED);
  const parsed = v.safeParse(AnsweredSchema, stored[ANSWERED]);
  return parsed.success ? parsed.output : [];
}

export async function noteAnsweredVisitor(id: string): Promise<void> {
  const answered = await readAnsweredVisitors();
  await browser.storage.session.set({ [ANSWERED]: [...answered, id] });
}
