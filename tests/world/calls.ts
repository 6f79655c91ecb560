/** Counts what a life asks of the browser, and lets one thing go wrong at one call of it. */

/** What may happen at a call. The background dies alone, or with the whole browser. */
export const FAULTS = ['dies before', 'dies after', 'refuses', 'hangs'] as const;
export type Fault = (typeof FAULTS)[number];

/** To die after a question is to die before whatever comes next. */
export function isAnother(fault: Fault, name: string): boolean {
  return fault !== 'dies after' || /\.(open|commit|set|remove|create|persist)$/.test(name);
}

/** At the `nth` call, counted from 1 on. */
export type Plan = { readonly nth: number; readonly fault: Fault };

/** What becomes of one call: it is done, or that fault happens, or nobody is there any more who could ask. */
export type Fate = 'done' | Fault | 'dead';

export type Calls = {
  readonly isDead: () => boolean;
  /** What has been asked for since the counting began, in order. */
  readonly names: () => readonly string[];
  /** Whether what was planned has happened. */
  readonly hasFired: () => boolean;
  /** Counts anew, towards this. */
  readonly begin: (plan: Plan | null) => void;
  readonly planned: () => Fault | null;
  readonly ask: (name: string) => Fate;
};

/** `isBroken` is what always refuses, whatever is planned. */
export function calls(isDead: () => boolean, isBroken: (name: string) => boolean): Calls {
  let names: string[] = [];
  let plan: Plan | null = null;
  let hasFired = false;
  return {
    isDead,
    names: () => names,
    hasFired: () => hasFired,
    planned: () => plan?.fault ?? null,
    begin: (next) => {
      [plan, names, hasFired] = [next, [], false];
    },
    ask: (name) => {
      if (isDead()) return 'dead';
      names.push(name);
      if (isBroken(name)) return 'refuses';
      if (plan === null || names.length !== plan.nth) return 'done';
      hasFired = true;
      return plan.fault;
    },
  };
}

/** An answer that never comes. */
export function never<T>(): Promise<T> {
  return new Promise<T>(() => undefined);
}

/** What browsers say when there is no room. */
export function noRoom(): Error {
  return new DOMException('No room', 'QuotaExceededError');
}
