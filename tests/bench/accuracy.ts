/** `npm run bench -- accuracy`: plays the script, round by round, and shows what was true and what was counted. */
import { writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import type { Act } from './acts/act';
import { chosenActs } from './acts/index';
import type { Wish } from './arguments';
import { play } from './play';
import { type ActResult, summaryOf, totalOf } from './result';
import { onStage, type Stage } from './stage';
import { type Subject, withSubjects } from './subject';
import { LEGEND, lineOf, tableOf } from './table';

/** Returns the exit code. A count that is off is a result and no failure; an act that can't be played is one. */
export function measureAccuracy(wish: Wish): Promise<number> {
  const acts = chosenActs(wish);
  return withSubjects([wish.others[0] ?? null], ([subject]) =>
    onStage(async (stage) => {
      const { browser } = stage;
      const title = `${subject.label}, in ${browser}`;
      console.log(`${title}\n`);
      const results = await playAll(acts, stage, subject, wish.times);
      console.log(`\n${title}\n\n${tableOf(results)}\n\n${LEGEND}`);
      if (wish.jsonFile !== null) {
        const where = { extension: subject.label, browser, cores: cpus().length };
        await writeFile(
          wish.jsonFile,
          `${JSON.stringify({ ...where, ...sums(results) }, null, 2)}\n`,
        );
      }
      return results.some(({ broken }) => broken !== null) ? 1 : 0;
    }),
  );
}

/** The whole script once, then again: what the machine does meanwhile is then spread over all acts. */
async function playAll(
  acts: readonly Act[],
  stage: Stage,
  subject: Subject,
  times: number,
): Promise<ActResult[]> {
  const results = acts.map(
    ({ name, says, obstacle }): ActResult => ({
      name,
      says,
      runs: [],
      skipped: obstacle?.(subject.manifest) ?? null,
      broken: null,
    }),
  );
  for (let round = 0; round < times; round += 1) {
    for (const [index, act] of acts.entries()) {
      const before = results[index];
      if (before === undefined || before.skipped !== null) continue;
      const came = await play(act, stage, subject).catch((error: unknown) => String(error));
      results[index] =
        typeof came === 'string'
          ? { ...before, broken: came }
          : { ...before, runs: [...before.runs, came] };
      console.log(typeof came === 'string' ? `${act.name}: ${came}` : lineOf(act.name, came));
    }
  }
  return results;
}

function sums(results: readonly ActResult[]): object {
  const acts = results.map((result) => ({ ...result, summary: summaryOf(result.runs) }));
  return { acts, total: totalOf(acts.flatMap(({ summary }) => summary ?? [])) };
}
