/** Her hands: real keys and a real mouse on her screen, as the X server sees them. */
import { runProgram } from './processes';
import { until } from './waiting';

/** Between two letters, where it isn't about writing. */
const LETTER_MS = 10;
/** The same of somebody who writes steadily. */
export const STEADY_MS = 120;
/** What she writes, over and over. */
const LETTERS = 'Dear all, I can bring the apples on Thursday. ';

/** `xdotool type` waits for half of its delay between two letters, and holds each for half of that. */
const XDOTOOL_WAITS = 1 / 2;

export type Hands = {
  /** Writes, wherever the focus is. */
  type(text: string, letterMs?: number): Promise<void>;
  /** One key or chord as xdotool names it: `Return`, `ctrl+t`, `Escape`. */
  press(...chords: readonly string[]): Promise<void>;
  /** Clicks at a place on the screen. */
  clickAt(x: number, y: number): Promise<void>;
  moveTo(x: number, y: number): Promise<void>;
  /** The right button, where the pointer is. */
  rightClick(): Promise<void>;
  /** Takes the window in front off the screen; the answer brings it back. */
  minimise(): Promise<() => Promise<void>>;
  /** How many windows the screen shows; an open menu is one of them. */
  windowsOnScreen(): Promise<number>;
  /** Writes one letter after the other until told to stop; returns what was written. */
  typeOn(letterMs?: number): { stop(): Promise<string> };
};

/** Nobody presses the same spot twice sooner than this and means two presses (`components/steady-hand.ts`). */
const SAME_SPOT_MS = 450;
const SPOT_PX = 12;

export function handsOn(env: NodeJS.ProcessEnv): Hands {
  let last = { x: Number.NaN, y: Number.NaN, at: 0 };
  const xdotool = (...args: readonly (string | number)[]) =>
    runProgram('xdotool', args.map(String), env);
  const write = (text: string, letterMs: number) =>
    xdotool('type', '--delay', letterMs / XDOTOOL_WAITS, '--', text);
  return {
    type: async (text, letterMs = LETTER_MS) => {
      await write(text, letterMs);
    },
    press: async (...chords) => {
      await xdotool('key', '--clearmodifiers', ...chords);
    },
    clickAt: async (x, y) => {
      const isSameSpot = Math.hypot(x - last.x, y - last.y) <= SPOT_PX;
      const hasPassed = () => performance.now() - last.at >= SAME_SPOT_MS;
      if (isSameSpot) await until('it is another press', hasPassed);
      last = { x, y, at: performance.now() };
      await xdotool('mousemove', Math.round(x), Math.round(y), 'click', 1);
    },
    moveTo: async (x, y) => {
      await xdotool('mousemove', Math.round(x), Math.round(y));
    },
    rightClick: async () => {
      await xdotool('click', 3);
    },
    minimise: async () => {
      const window = await xdotool('getactivewindow');
      const isInFront = async () => {
        try {
          return (await xdotool('getactivewindow')) === window;
        } catch {
          // No window is.
          return false;
        }
      };
      await xdotool('windowminimize', window);
      await until('the window is off the screen', async () => !(await isInFront()));
      return async () => {
        await xdotool('windowactivate', window);
        await until('the window is in front', isInFront);
      };
    },
    windowsOnScreen: () =>
      until('the windows can be counted', async () => {
        try {
          const windows = await xdotool('search', '--onlyvisible', '--name', '');
          return windows.split('\n').length;
        } catch {
          // One of them closed while they were counted.
          return null;
        }
      }),
    typeOn: (letterMs = STEADY_MS) => {
      let goesOn = true;
      let written = '';
      const writing = (async () => {
        for (let index = 0; goesOn; index += 1) {
          const letter = LETTERS[index % LETTERS.length] ?? 'a';
          await write(letter, letterMs);
          written += letter;
        }
      })();
      // Told to whoever stops her; a story that broke before that has its own reason.
      writing.catch(() => {
        goesOn = false;
      });
      return {
        stop: async () => {
          goesOn = false;
          await writing;
          return written;
        },
      };
    },
  };
}
