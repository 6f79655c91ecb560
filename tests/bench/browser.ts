/** A plain headed Chromium with one unpacked extension, as somebody uses it: no focus is faked and nothing is kept awake. */
import type { ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { endProgram, startProgram } from '../e2e/harness/processes';
import { until } from '../e2e/harness/waiting';
import { type DevTools, devToolsOf } from './devtools';

export const WINDOW = { x: 60, y: 20, width: 1_100, height: 800 } as const;

export type BrowserStart = {
  readonly executable: string;
  /** Null: without any. */
  readonly extensionFolder: string | null;
  readonly profileFolder: string;
  readonly env: NodeJS.ProcessEnv;
  readonly webPort: number;
  readonly address: string;
};

export type RunningBrowser = {
  readonly tools: DevTools;
  /** The id of the group of all its processes. */
  readonly group: number;
  /** Every process of it stands still, as in a machine that sleeps, until it goes on. */
  stop(): Promise<void>;
  goOn(): Promise<void>;
  /** Ends it as a power cut does, and waits until it is gone. */
  kill(): Promise<void>;
};

export async function startBrowser(start: BrowserStart): Promise<RunningBrowser> {
  const program = startProgram(start.executable, argumentsFor(start), {
    env: start.env,
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  });
  const tools = devToolsOf(program);
  await until('the browser shows its first page', async () =>
    (await tools.targets()).some(({ type, url }) => type === 'page' && url === start.address),
  );
  return {
    tools,
    group: pidOf(program),
    stop: async () => {
      process.kill(-pidOf(program), 'SIGSTOP');
      await until('the browser stands still', () => isStopped(program));
    },
    goOn: async () => {
      process.kill(-pidOf(program), 'SIGCONT');
      await until('the browser goes on', () => !isStopped(program));
    },
    kill: () => endProgram(program, 'SIGKILL'),
  };
}

/** The part of a manifest that matters here. */
export type Manifest = {
  readonly name: string;
  readonly version: string;
  readonly default_locale?: string;
  readonly background?: { readonly service_worker?: string };
  readonly action?: { readonly default_popup?: string };
  readonly options_page?: string;
  readonly options_ui?: { readonly page?: string };
};

export function readManifest(extensionFolder: string): Manifest {
  return JSON.parse(readFileSync(join(extensionFolder, 'manifest.json'), 'utf8'));
}

function argumentsFor(start: BrowserStart): string[] {
  const { extensionFolder, profileFolder, webPort, address } = start;
  return [
    `--user-data-dir=${profileFolder}`,
    ...(extensionFolder === null
      ? []
      : [`--load-extension=${extensionFolder}`, `--disable-extensions-except=${extensionFolder}`]),
    '--remote-debugging-pipe',
    `--window-size=${WINDOW.width},${WINDOW.height}`,
    `--window-position=${WINDOW.x},${WINDOW.y}`,
    `--host-resolver-rules=MAP * 127.0.0.1:${webPort}`,
    '--ignore-certificate-errors',
    '--hide-crash-restore-bubble',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
    '--no-default-browser-check',
    '--password-store=basic',
    '--lang=en-US',
    // Chromium's own sandbox doesn't work for root, which is who measures on a bare machine.
    ...(process.getuid?.() === 0 ? ['--no-sandbox', '--test-type'] : []),
    address,
  ];
}

function isStopped(program: ChildProcess): boolean {
  // After the name in brackets comes the state; T is stopped.
  return / T /.test(readFileSync(`/proc/${pidOf(program)}/stat`, 'utf8'));
}

function pidOf(program: ChildProcess): number {
  if (program.pid === undefined) throw new Error('The browser did not start.');
  return program.pid;
}
