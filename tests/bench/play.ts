/** Plays one act once, in a browser and a profile of its own, and says what was true and what was counted. */
import { type Act, goToNews } from './acts/act';
import type { Run } from './result';
import { atDesk, type Stage } from './stage';
import type { Subject } from './subject';
import { truthOf } from './truth';

const SETTLE_MS = 3_000;

export function play(act: Act, stage: Stage, subject: Subject): Promise<Run> {
  const { adapter } = subject;
  return atDesk(stage, subject, async ({ desk, context }) => {
    const before = await adapter.creditedMs(context);
    await act.play(desk);
    await goToNews(desk);
    const truth = truthOf(desk.marks, performance.now());
    await desk.stays((adapter.settleMs ?? SETTLE_MS) / 1_000);
    return { ...truth, creditedMs: (await adapter.creditedMs(context)) - before };
  });
}
