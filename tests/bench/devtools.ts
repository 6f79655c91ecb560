/** The browser's own pipe for tools, spoken plainly: nothing is attached to a page or a background but for the moment of a question. */
import type { ChildProcess } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';

export type TargetInfo = {
  readonly targetId: string;
  readonly type: string;
  readonly url: string;
};

export type DevTools = {
  targets(): Promise<readonly TargetInfo[]>;
  /** Opens a page behind the one in front. */
  openBehind(url: string): Promise<string>;
  close(targetId: string): Promise<void>;
  /** What an expression comes to in a page. Attached just as long as it takes. */
  evaluate(targetId: string, expression: string): Promise<unknown>;
};

type Answer = {
  readonly id?: number;
  readonly result?: Record<string, unknown>;
  readonly error?: { readonly message: string };
};

/** Speaks to a browser that was started with `--remote-debugging-pipe`, on its third and fourth stream. */
export function devToolsOf(program: ChildProcess): DevTools {
  const send = messagesOver(program.stdio[3] as Writable, program.stdio[4] as Readable);
  return {
    // An empty filter shows backgrounds too, without attaching to any.
    targets: async () =>
      (await send('Target.getTargets', { filter: [{}] })).targetInfos as readonly TargetInfo[],
    openBehind: async (url) =>
      (await send('Target.createTarget', { url, background: true })).targetId as string,
    close: async (targetId) => {
      await send('Target.closeTarget', { targetId }).catch((error: unknown) => {
        // It went by itself meanwhile, which is as good.
        if (!/No target with given id/.test(String(error))) throw error;
      });
    },
    evaluate: async (targetId, expression) => {
      const { sessionId } = await send('Target.attachToTarget', { targetId, flatten: true });
      try {
        const asked = { expression, awaitPromise: true, returnByValue: true };
        return resultIn(await send('Runtime.evaluate', asked, sessionId as string));
      } finally {
        await send('Target.detachFromTarget', { sessionId });
      }
    },
  };
}

/** Messages are JSON, each ended by a zero byte. */
function messagesOver(toBrowser: Writable, fromBrowser: Readable) {
  const waiting = new Map<number, (answer: Answer) => void>();
  let lastId = 0;
  let rest = '';
  const endAll = () => {
    for (const settle of waiting.values()) settle({ error: { message: 'The browser has ended.' } });
    waiting.clear();
  };
  fromBrowser.setEncoding('utf8');
  fromBrowser.on('data', (text: string) => {
    const messages = (rest + text).split('\0');
    rest = messages.pop() ?? '';
    for (const message of messages) {
      const answer = JSON.parse(message) as Answer;
      if (answer.id === undefined) continue;
      waiting.get(answer.id)?.(answer);
      waiting.delete(answer.id);
    }
  });
  fromBrowser.on('close', endAll);
  // A browser that is killed breaks the pipe; whoever asks then is told by the end of it.
  toBrowser.on('error', endAll);
  return (method: string, params: object, sessionId?: string): Promise<Record<string, unknown>> =>
    new Promise((resolve, reject) => {
      lastId += 1;
      waiting.set(lastId, ({ result, error }) => {
        if (error === undefined) resolve(result ?? {});
        else reject(new Error(`${method}: ${error.message}`));
      });
      toBrowser.write(`${JSON.stringify({ id: lastId, method, params, sessionId })}\0`);
    });
}

function resultIn(answer: Record<string, unknown>): unknown {
  const { result, exceptionDetails } = answer as {
    result?: { value?: unknown };
    exceptionDetails?: { text: string; exception?: { description?: string } };
  };
  if (exceptionDetails !== undefined) {
    throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  }
  return result?.value;
}
