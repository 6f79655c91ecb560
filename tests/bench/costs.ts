/** `npm run bench -- background`, `page`, `size`, `start`, `scale`, and `all` of them: what this extension costs, and any others beside it. */
import { writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import type { CostName, Wish } from './arguments';
import { COSTS_LEGEND, costsTable } from './costs-table';
import type { Figures } from './figures';
import { PARTS } from './parts';
import { pictureOf } from './picture';
import { type Round, rowsOf } from './rounds';
import { scaleOf, scaleWithoutAny } from './scale';
import { atDesk, onStage, type Stage } from './stage';
import { type Subject, withSubjects } from './subject';

/** Returns the exit code. Dear or cheap, what comes of it is a result and no failure; what can't be measured is one. */
export function measureCosts(names: readonly CostName[], wish: Wish): Promise<number> {
  return withSubjects([null, ...wish.others], (subjects) =>
    onStage(async (stage) => {
      const about = `${stage.browser}, ${subjects.map(({ label }) => label).join(', ')}`;
      console.log(`${about}\n`);
      const troubles: string[] = [];
      const rounds: Round[] = [];
      for (let number = 0; number < wish.times; number += 1) {
        rounds.push(await playRound(names, stage, subjects, number, troubles));
        console.log(`\nround ${number + 1} of ${wish.times}`);
        // Each time: a run that is cut off has what it had.
        await report({ browser: stage.browser, subjects, rounds, troubles }, wish);
      }
      return troubles.length === 0 ? 0 : 1;
    }),
  );
}

type Measured = {
  readonly browser: string;
  readonly subjects: readonly Subject[];
  readonly rounds: readonly Round[];
  readonly troubles: readonly string[];
};

async function report(
  { browser, subjects, rounds, troubles }: Measured,
  { jsonFile, pictureFile }: Wish,
): Promise<void> {
  const rows = rowsOf(rounds);
  const names = subjects.map(({ name }) => name);
  console.log(`\n${costsTable(names, rows)}\n\n${COSTS_LEGEND}\n`);
  for (const trouble of troubles) console.log(`not measured: ${trouble}`);
  if (jsonFile !== null) {
    const extensions = subjects.map(({ label }) => label);
    const result = { browser, cores: cpus().length, extensions, troubles, rows, rounds };
    await writeFile(jsonFile, `${JSON.stringify(result, null, 2)}\n`);
  }
  if (pictureFile !== null) await writeFile(pictureFile, pictureOf(names, rows));
}

/** None and all extensions in turns, every other round from the last to the first: what the machine does meanwhile is spread. */
async function playRound(
  names: readonly CostName[],
  stage: Stage,
  subjects: readonly Subject[],
  number: number,
  troubles: string[],
): Promise<Round> {
  const turns: readonly (Subject | null)[] = [null, ...subjects];
  const came = new Map<Subject | null, Figures>();
  for (const subject of number % 2 === 0 ? turns : turns.toReversed()) {
    console.log(subject?.label ?? 'without any');
    came.set(subject, await figuresOf(names, stage, subject, troubles));
  }
  return {
    none: came.get(null) ?? {},
    extensions: subjects.map((subject) => came.get(subject) ?? {}),
  };
}

/** What can't be measured is told, and the rest is measured all the same. */
async function figuresOf(
  names: readonly CostName[],
  stage: Stage,
  subject: Subject | null,
  troubles: string[],
): Promise<Figures> {
  const attempt = (what: string, measure: () => Promise<Figures>) =>
    measure().catch((error: unknown): Figures => {
      troubles.push(`${what}, ${subject?.label ?? 'without any'}: ${String(error)}`);
      return {};
    });
  const parts = PARTS.filter(({ name }) => names.includes(name));
  const atOneDesk = () =>
    atDesk(stage, subject, async (turn) => {
      let figures: Figures = {};
      for (const { name, measure } of parts) {
        figures = { ...figures, ...(await attempt(name, () => measure(turn))) };
      }
      return figures;
    });
  const scale = () => (subject === null ? scaleWithoutAny(stage) : scaleOf(stage, subject));
  return {
    ...(parts.length > 0 && (await attempt('its desk', atOneDesk))),
    ...(names.includes('scale') && (await attempt('scale', scale))),
  };
}
