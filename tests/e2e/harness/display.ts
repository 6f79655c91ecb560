/** A screen of its own with a window manager, so that focus, idle time and real keys are real and nobody else's. */
import { library } from './faked-clock';
import { endProgram, runProgram, startProgram } from './processes';
import { until } from './waiting';

export const SCREEN = { width: 1280, height: 900 } as const;

/** So much faster goes the clock of a screen that is hurried. */
const HURRIED = 6;
const LULL_MS = 15_000;

export type Display = {
  /** How long she holds still until Chromium, who asks the screen, calls it a lull; Firefox has a clock of its own. */
  readonly lullMs: number;
  /** The environment in which a program appears on this screen. */
  readonly env: NodeJS.ProcessEnv;
  stop(): Promise<void>;
};

/** The screen's own clock may be hurried, where libfaketime is there; browser and build go by the true one. */
export async function startDisplay({ isHurried = false } = {}): Promise<Display> {
  const clock =
    isHurried && library !== null ? { LD_PRELOAD: library, FAKETIME: `+0 x${HURRIED}` } : null;
  const size = `${SCREEN.width}x${SCREEN.height}x24`;
  // Without -noreset the server starts afresh whenever its last client leaves: our first looks would
  // throw the window manager out while it is still arriving. A key whose release comes late on a busy machine
  // would be repeated, on a hurried screen after a tenth of a second: -r switches that off, and was seen
  // switched on again; -ardelay (ms) puts it off for an hour.
  const server = startProgram(
    'Xvfb',
    [
      ...['-displayfd', '3', '-screen', '0', size, '-nolisten', 'tcp', '-noreset'],
      ...['-r', '-ardelay', '3600000'],
    ],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'], env: { ...process.env, ...clock } },
  );
  const number = await new Promise<string>((resolve, reject) => {
    server.stdio[3]?.once('data', (text) => resolve(String(text).trim()));
    server.once('exit', () => reject(new Error('Xvfb ended before it said its number.')));
  });
  const env = { ...process.env, DISPLAY: `:${number}`, WAYLAND_DISPLAY: '' };
  const manager = startProgram('openbox', ['--sm-disable'], { env });
  const stop = async () => {
    await endProgram(manager);
    await endProgram(server);
  };
  try {
    await until('the window manager answers', () => {
      if (manager.exitCode !== null) throw new Error(`openbox ended with ${manager.exitCode}.`);
      return hasWindowManager(env);
    });
  } catch (error) {
    await stop();
    throw error;
  }
  return { env, lullMs: clock === null ? LULL_MS : LULL_MS / HURRIED, stop };
}

async function hasWindowManager(env: NodeJS.ProcessEnv): Promise<boolean> {
  try {
    return (await runProgram('xdotool', ['get_desktop'], env)) !== '';
  } catch {
    // Not yet.
    return false;
  }
}
