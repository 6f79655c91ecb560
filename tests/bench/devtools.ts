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
  openInFront(url: string): Promise<string>;
  /** What an expression comes to in a page. Attached just as long as it takes. */
  evaluate(targetId: string, expression: string): Promise<unknown>;
  /** Looks on as long as `work` takes. For what is no act of truth: whoever is looked at so lives longer, and slower. */
  attached<T>(targetId: string, work: (session: Session) => Promise<T>): Promise<T>;
};

export type Session = {
  ask(method: string, params?: object): Promise<Record<string, unknown>>;
  evaluate(expression: string): Promise<unknown>;
  /** Each time the browser tells of that. */
  on(method: string, listener: (params: Record<string, unknown>) => void): void;
};

type Answer = {
  readonly id?: number;
  readonly result?: Record<string, unknown>;
  readonly error?: { readonly message: string };
  // Of what is told without being asked.
  readonly method?: string;
  readonly params?: Record<string, unknown>;
  readonly sessionId?: string;
};

type Listener = (message: Answer) => void;

/** Speaks to a browser that was started with `--remote-debugging-pipe`, on its third and fourth stream. */
export function devToolsOf(program: ChildProcess): DevTools {
  const { send, listeners } = messagesOver(
    program.stdio[3] as Writable,
    program.stdio[4] as Readable,
  );
  const open = async (url: string, background: boolean) =>
    (await send('Target.createTarget', { url, background })).targetId as string;
  const attached: DevTools['attached'] = async (targetId, work) => {
    const attachment = await send('Target.attachToTarget', { targetId, flatten: true });
    const sessionId = attachment.sessionId as string;
    const own: Listener[] = [];
    const ask: Session['ask'] = (method, params = {}) => send(method, params, sessionId);
    try {
      return await work({
        ask,
        evaluate: async (expression) => {
          const asked = { expression, awaitPromise: true, returnByValue: true };
          return resultIn(await ask('Runtime.evaluate', asked));
        },
        on: (wanted, listener) => {
          const listen: Listener = ({ method, params = {}, sessionId: of }) => {
            if (of === sessionId && method === wanted) listener(params);
          };
          own.push(listen);
          listeners.add(listen);
        },
      });
    } finally {
      for (const listen of own) listeners.delete(listen);
      await send('Target.detachFromTarget', { sessionId });
    }
  };
  return {
    // An empty filter shows backgrounds too, without attaching to any.
    targets: async () =>
      (await send('Target.getTargets', { filter: [{}] })).targetInfos as readonly TargetInfo[],
    openBehind: (url) => open(url, true),
    openInFront: (url) => open(url, false),
    close: async (targetId) => {
      await send('Target.closeTarget', { targetId }).catch((error: unknown) => {
        // It went by itself meanwhile, which is as good.
        if (!/No target with given id/.test(String(error))) throw error;
      });
    },
    evaluate: (targetId, expression) => attached(targetId, ({ evaluate }) => evaluate(expression)),
    attached,
  };
}

/** Messages are JSON, each ended by a zero byte. */
function messagesOver(toBrowser: Writable, fromBrowser: Readable) {
  const waiting = new Map<number, Listener>();
  const listeners = new Set<Listener>();
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
      if (answer.id === undefined) {
        for (const listen of listeners) listen(answer);
        continue;
      }
      waiting.get(answer.id)?.(answer);
      waiting.delete(answer.id);
    }
  });
  fromBrowser.on('close', endAll);
  // A browser that is killed breaks the pipe; whoever asks then is told by the end of it.
  toBrowser.on('error', endAll);
  const send = (
    method: string,
    params: object,
    sessionId?: string,
  ): Promise<Record<string, unknown>> =>
    new Promise((resolve, reject) => {
      lastId += 1;
      waiting.set(lastId, ({ result, error }) => {
        if (error === undefined) resolve(result ?? {});
        else reject(new Error(`${method}: ${error.message}`));
      });
      toBrowser.write(`${JSON.stringify({ id: lastId, method, params, sessionId })}\0`);
    });
  return { send, listeners };
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
