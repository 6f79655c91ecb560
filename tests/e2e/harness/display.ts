/** A screen of its own with a window manager, so that focus, idle time and real keys are real and nobody else's. */
import { endProgram, runProgram, startProgram } from './processes';
import { until } from './waiting';

export const SCREEN = { width: 1280, height: 900 } as const;

export type Display = {
  /** The environment in which a program appears on this screen. */
  readonly env: NodeJS.ProcessEnv;
  stop(): Promise<void>;
};

export async function startDisplay(): Promise<Display> {
  const size = `${SCREEN.width}x${SCREEN.height}x24`;
  // Without -noreset the server starts afresh whenever its last client leaves: our first looks would
  // throw the window manager out while it is still arriving.
  const server = startProgram(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', size, '-nolisten', 'tcp', '-noreset'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
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
  return { env, stop };
}

async function hasWindowManager(env: NodeJS.ProcessEnv): Promise<boolean> {
  try {
    return (await runProgram('xdotool', ['get_desktop'], env)) !== '';
  } catch {
    // Not yet.
    return false;
  }
}
