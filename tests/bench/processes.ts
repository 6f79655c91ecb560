/** What Linux tells of a browser's processes: who they are, what they have worked, how often they woke, what they hold. */
import { readdirSync, readFileSync } from 'node:fs';

/** Linux counts a process's time in hundredths of a second, for whoever reads it. */
const TICKS_PER_SECOND = 100;

type Kind = 'extension' | 'page' | 'other';

/** The ids of all living processes of a group, or of those of one kind. */
export function processesOf(group: number, kind?: Kind): readonly string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => statIn(read(pid, 'stat'))?.group === group)
    .filter((pid) => kind === undefined || kindIn(read(pid, 'cmdline')) === kind);
}

/** CPU seconds of each process so far, all its threads together. */
export function cpuSecondsOf(pids: readonly string[]): Record<string, number> {
  return figuresOf(pids, (pid) => statIn(read(pid, 'stat'))?.cpuSeconds);
}

/** CPU ms of each process's main thread so far. */
export function mainThreadMsOf(pids: readonly string[]): Record<string, number> {
  return figuresOf(pids, (pid) => Number(read(pid, 'schedstat').split(' ')[0]) / 1e6);
}

/** How often each thread has given up the CPU by itself, and so has woken again, by process and thread. */
export function wakeUpsOf(pids: readonly string[]): Record<string, number> {
  const threads = pids.flatMap((pid) => namesIn(pid).map((thread) => `${pid}/task/${thread}`));
  return figuresOf(threads, (thread) =>
    numberIn(read(thread, 'status'), 'voluntary_ctxt_switches'),
  );
}

/** MB that these processes alone hold. */
export function privateMbOf(pids: readonly string[]): number {
  return pids.reduce((sum, pid) => sum + privateMbIn(read(pid, 'smaps_rollup')), 0);
}

/** Of `/proc/<pid>/stat` (proc(5)); null where there is none any more. */
export function statIn(stat: string): { group: number; cpuSeconds: number } | null {
  if (stat === '') return null;
  // The name stands in brackets, and may have spaces and brackets of its own.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [userTicks, systemTicks] = fields.slice(11, 13);
  return {
    group: Number(fields[2]),
    cpuSeconds: (Number(userTicks) + Number(systemTicks)) / TICKS_PER_SECOND,
  };
}

/** Chromium says of a process in its own words what it is for. */
export function kindIn(commandLine: string): Kind {
  if (!commandLine.includes('--type=renderer')) return 'other';
  return commandLine.includes('--extension-process') ? 'extension' : 'page';
}

/** Of `/proc/<pid>/smaps_rollup`. */
export function privateMbIn(rollup: string): number {
  const kb = ['Private_Clean', 'Private_Dirty'].map((name) => numberIn(rollup, name) ?? 0);
  return kb.reduce((sum, one) => sum + one, 0) / 1_024;
}

function numberIn(lines: string, name: string): number | undefined {
  const found = new RegExp(`^${name}:\\s*(\\d+)`, 'm').exec(lines)?.[1];
  return found === undefined ? undefined : Number(found);
}

function figuresOf(
  names: readonly string[],
  figure: (name: string) => number | undefined,
): Record<string, number> {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = figure(name);
      return value === undefined || Number.isNaN(value) ? [] : [[name, value]];
    }),
  );
}

function namesIn(pid: string): readonly string[] {
  try {
    return readdirSync(`/proc/${pid}/task`);
  } catch {
    return [];
  }
}

/** Empty for a process that has gone meanwhile. */
function read(pid: string, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}
