/** Programs that the stories start, and nothing but those: each in a group of its own, ended with it. */
import { type ChildProcess, execFile, type SpawnOptions, spawn } from 'node:child_process';
import { promisify } from 'node:util';
import { until } from './waiting';

const execute = promisify(execFile);

/** What is still there when this process ends, ends with it. */
const living = new Set<ChildProcess>();
process.once('exit', () => {
  for (const program of living) killGroup(program, 'SIGKILL');
});
// Vitest ends the process of its stories so; without an exit nobody would be told.
process.once('SIGTERM', () => process.exit());

/** Starts a program that stays, as the head of its own process group. */
export function startProgram(
  command: string,
  args: readonly string[],
  options: SpawnOptions = {},
): ChildProcess {
  const program = spawn(command, args, { stdio: 'ignore', ...options, detached: true });
  living.add(program);
  program.once('exit', () => living.delete(program));
  program.on('error', (error) => console.error(`${command} did not start: ${error.message}`));
  return program;
}

/** A program that was asked to go and hasn't by then is ended all the same. */
const ASKED_MS = 10_000;

/** Ends a program with all that it started, and waits until it is gone. */
export async function endProgram(
  program: ChildProcess,
  signal: NodeJS.Signals = 'SIGTERM',
): Promise<void> {
  if (program.pid === undefined || program.exitCode !== null || program.signalCode !== null) return;
  const gone = new Promise<void>((resolve) => program.once('exit', () => resolve()));
  const end = setTimeout(() => killGroup(program, 'SIGKILL'), ASKED_MS);
  // It may have gone by itself meanwhile, and its group with it.
  if (killGroup(program, signal)) await gone;
  clearTimeout(end);
}

function killGroup({ pid }: ChildProcess, signal: NodeJS.Signals): boolean {
  try {
    return pid !== undefined && process.kill(-pid, signal);
  } catch {
    return false;
  }
}

/** Runs a short program to its end and returns what it printed. */
export async function runProgram(
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
): Promise<string> {
  const { stdout } = await execute(command, [...args], { env });
  return stdout.trim();
}

/**
 * Ends a browser with all its processes as a power cut does, and waits until the last of them is gone: one
 * that is still dying holds the lock of a database, and the next start can't open it.
 */
export async function killBrowser(program: ChildProcess | null): Promise<void> {
  if (program === null) return;
  await endProgram(program, 'SIGKILL');
  await until('all of the browser is gone', async () => {
    const all = await runProgram('ps', ['-eo', 'pgid=,stat=']);
    // What is dead and has not been fetched yet (Z) holds nothing.
    const living = all.split('\n').map((line) => line.trim().split(/\s+/));
    return living.every(([group, stat]) => group !== String(program.pid) || stat?.startsWith('Z'));
  });
}
