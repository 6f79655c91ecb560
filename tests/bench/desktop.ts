/** What the window manager says is in front: the witness of the truth, which knows nothing of any extension. */
import { runProgram } from '../e2e/harness/processes';

export type Desktop = {
  /** The title of the window with the focus, empty when none has it. A browser's window is called after the page in front. */
  frontTitle(): Promise<string>;
  /** How many windows whose title begins so can be seen, focused or not. */
  visibleCount(titleBegins: string): Promise<number>;
  frontWindow(): Promise<string>;
  /** Gives a window the left or the right half of the screen. */
  placeWindow(window: string, side: 'left' | 'right'): Promise<void>;
  minimise(window: string): Promise<void>;
  bringForward(window: string): Promise<void>;
};

const HALVES = { left: 0, right: 640 } as const;

export function desktopOn(env: NodeJS.ProcessEnv): Desktop {
  const xdotool = (...args: readonly (string | number)[]) =>
    runProgram('xdotool', args.map(String), env);
  /** Asking about a window that isn't there ends with an error, and is an answer. */
  const ask = (...args: readonly string[]) => xdotool(...args).catch(() => '');
  return {
    frontTitle: () => ask('getactivewindow', 'getwindowname'),
    visibleCount: async (titleBegins) => {
      const found = await ask('search', '--onlyvisible', '--name', `^${titleBegins}`);
      return found === '' ? 0 : found.split('\n').length;
    },
    frontWindow: () => xdotool('getactivewindow'),
    placeWindow: async (window, side) => {
      await xdotool('windowsize', window, 630, 800, 'windowmove', window, HALVES[side], 20);
    },
    minimise: async (window) => {
      await xdotool('windowminimize', window);
    },
    bringForward: async (window) => {
      await xdotool('windowactivate', window);
    },
  };
}
