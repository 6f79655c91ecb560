/** Letting real time pass: the one thing that the bench, unlike the stories, is there to do. */

export function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.max(0, ms)));
}
