/** The results as a table to read: seconds and per cent for each act, and for all of them together. */
import { inColumns } from './columns';
import { type ActResult, type Run, type Summary, summaryOf, totalOf } from './result';
import { offMs } from './truth';

const COLUMNS = ['act', 'true', 'may', 'credited', 'off', '%', 'range of off', ''] as const;

export const LEGEND = `true      seconds in the mail, by the window manager's word
may       seconds of which nobody can tell from outside; counting them is right, and so is not counting them
off       credited beyond what is true: − too little, + too much`;

/** One run, as it comes in. */
export function lineOf(name: string, run: Run): string {
  const off = signed(offMs(run, run.creditedMs));
  return `${name}: true ${seconds(run.thereMs)} s, credited ${seconds(run.creditedMs)} s, off ${off} s`;
}

export function tableOf(results: readonly ActResult[]): string {
  const played = results.map((result) => ({ result, summary: summaryOf(result.runs) }));
  const total = totalOf(played.flatMap(({ summary }) => summary ?? []));
  const rows = played.map(({ result, summary }) =>
    summary === null
      ? [result.name, '–', '–', '–', '–', '–', '–', whyNot(result)]
      : rowOf(result, summary),
  );
  const sum = [
    'all acts',
    seconds(total.thereMs),
    '',
    seconds(total.creditedMs),
    seconds(total.absoluteOffMs),
    percent(total.absoluteOffMs, total.thereMs),
    '',
    'errors added up, too much and too little alike',
  ];
  return inColumns([COLUMNS, ...rows, sum], { lastIsWords: true });
}

function rowOf({ name, says, runs, broken }: ActResult, summary: Summary): readonly string[] {
  const { thereMs, eitherMs, creditedMs, offMs, leastOffMs, mostOffMs } = summary;
  return [
    name,
    seconds(thereMs),
    eitherMs === 0 ? '' : `+${seconds(eitherMs)}`,
    seconds(creditedMs),
    signed(offMs),
    percent(offMs, thereMs),
    runs.length === 1 ? '' : `${signed(leastOffMs)} … ${signed(mostOffMs)}`,
    broken === null ? says : `once not played to its end: ${broken}`,
  ];
}

function whyNot({ skipped, broken }: ActResult): string {
  return skipped === null ? `could not be played: ${broken}` : `left out: ${skipped}`;
}

function seconds(ms: number): string {
  return (ms / 1_000).toFixed(1);
}

/** With its sign, and without one when it rounds to nothing. */
function signed(ms: number): string {
  const text = seconds(Math.abs(ms));
  if (Number(text) === 0) return text;
  return `${ms < 0 ? '−' : '+'}${text}`;
}

function percent(partMs: number, wholeMs: number): string {
  if (wholeMs === 0) return '–';
  const text = ((100 * Math.abs(partMs)) / wholeMs).toFixed(1);
  return partMs < 0 && Number(text) !== 0 ? `−${text}` : text;
}
