/** What the bench has to know of an extension to measure it: how to choose the site, and where to read the count. */

export type Adapter = {
  /** Match patterns of hosts that stand as granted, as if she had answered the browser's prompt. */
  readonly grants?: readonly string[];
  /** How long after she has left the site the count may still move. Without it 3 seconds. */
  readonly settleMs?: number;
  /** Once in each fresh browser: whatever it takes until the site is counted. */
  prepare(context: AdapterContext): Promise<void>;
  /** Ms counted for the site so far. Asked before and after each act, never during it. */
  creditedMs(context: AdapterContext): Promise<number>;
  /** Where a line can be written right after a page has opened. */
  readonly writing?: { readonly [Page in 'popup' | 'options']?: Writing };
  /** Makes a pause due after `seconds` on the site; it is to call her to the popup when she leaves for an old tab. */
  pauseAfter?(seconds: number, context: AdapterContext): Promise<void>;
  /** Ten years of use, on fifty sites, with three hundred sites chosen. */
  fill?(context: AdapterContext): Promise<void>;
  /** The page that shows most of what was counted. */
  readonly insights?: string;
};

export type Writing = {
  readonly path: string;
  /** A selector. */
  readonly field: string;
  /** Whether it has the focus by itself; else it gets it as soon as it is there. */
  readonly takesFocus: boolean;
};

export type AdapterContext = {
  /** The one site whose time is measured. */
  readonly site: { readonly host: string; readonly address: string };
  /**
   * Runs a function in a page of the extension, which is opened behind the others for it and closed
   * again. The function is sent as text: it sees its arguments and the page, nothing around it.
   * `manifest.json` is a page on which none of the extension's own scripts run.
   */
  inPage<T, A extends unknown[]>(
    path: string,
    work: (...args: A) => T | Promise<T>,
    ...args: A
  ): Promise<T>;
};

/** The adapter that a file exports, or what is wrong with it. */
export function adapterFrom(module: unknown): Adapter | { readonly problem: string } {
  const adapter = (module as { adapter?: Partial<Adapter> } | null)?.adapter;
  if (typeof adapter !== 'object' || adapter === null) {
    return { problem: 'it exports no object named "adapter"' };
  }
  for (const name of ['prepare', 'creditedMs'] as const) {
    if (typeof adapter[name] !== 'function') return { problem: `"${name}" is not a function` };
  }
  const { grants = [], settleMs = 0 } = adapter;
  if (!Array.isArray(grants) || grants.some((grant) => typeof grant !== 'string')) {
    return { problem: '"grants" is not a list of match patterns' };
  }
  if (typeof settleMs !== 'number' || !(settleMs >= 0)) {
    return { problem: '"settleMs" is not a number of milliseconds' };
  }
  return adapter as Adapter;
}
