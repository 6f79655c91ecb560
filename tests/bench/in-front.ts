/** A page that is opened before the others, looked at, and closed again. */
import type { DevTools, Session } from './devtools';

export async function inFront<T>(
  tools: DevTools,
  url: string,
  work: (session: Session) => Promise<T>,
): Promise<T> {
  const targetId = await tools.openInFront(url);
  try {
    return await tools.attached(targetId, work);
  } finally {
    await tools.close(targetId);
  }
}
