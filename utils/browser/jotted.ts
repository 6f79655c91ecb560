/** What was kept as a win while no page of ours was open: the next popup says so, and can take it back. */
import * as v from 'valibot';
import { browser } from './api';

const JOTTED = 'jotted';
const JottedSchema = v.object({ id: v.string(), text: v.string(), at: v.number() });
/** `at` is when it was kept, epoch ms. */
export type Jotted = Readonly<v.InferOutput<typeof JottedSchema>>;

/** The last one alone: the browser forgets it when it ends. */
export async function noteJotted(jotted: Jotted): Promise<void> {
  await browser.storage.session.set({ [JOTTED]: jotted });
}

/** Null where there is none, or it can't be read. */
export async function readJotted(): Promise<Jotted | null> {
  const { [JOTTED]: stored } = await browser.storage.session.get(JOTTED);
  const parsed = v.safeParse(JottedSchema, stored);
  return parsed.success ? parsed.output : null;
}

/** It has been said. */
export async function forgetJotted(): Promise<void> {
  await browser.storage.session.remove(JOTTED);
}
