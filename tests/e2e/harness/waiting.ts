/** Waiting for what should become so, and watching that something does not. Nothing else in the stories waits. */

const LOOK_EVERY_MS = 50;

/** Looks until there is an answer other than nothing, and returns it. Says what was waited for when it never comes. */
export async function until<T>(
  what: string,
  look: () => Promise<T | null | undefined | false> | T | null | undefined | false,
  withinMs = 20_000,
): Promise<T> {
  const deadline = performance.now() + withinMs;
  for (;;) {
    const seen = await look();
    if (seen !== null && seen !== undefined && seen !== false) return seen;
    if (performance.now() > deadline) throw new Error(`Waited ${withinMs} ms in vain: ${what}.`);
    await nextLook();
  }
}

/** Looks again and again for the whole span, and fails as soon as it is not so. */
export async function staysSo(
  what: string,
  look: () => Promise<boolean> | boolean,
  forMs: number,
): Promise<void> {
  const startedAt = performance.now();
  while (performance.now() - startedAt < forMs) {
    if (!(await look())) {
      const afterMs = Math.round(performance.now() - startedAt);
      throw new Error(`Not so after ${afterMs} of ${forMs} ms: ${what}.`);
    }
    await nextLook();
  }
}

/** For what is told by one answer, which may never come: a hook that hangs would not say over what. */
export async function answered<T>(what: string, answer: Promise<T>, withinMs = 40_000): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const inVain = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`No answer in ${withinMs} ms: ${what}.`)), withinMs);
  });
  return Promise.race([answer, inVain]).finally(() => clearTimeout(timer));
}

function nextLook(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
}
