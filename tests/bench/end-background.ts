/** Ends the background, as the browser ends one that has nothing to do. */
import { until } from '../e2e/harness/waiting';
import type { Desk } from './desk';
import { processesOf } from './processes';

export async function endBackground(desk: Desk): Promise<void> {
  const { tools } = desk.browser();
  const own = `chrome-extension://${desk.extensionId}/`;
  const living = async () =>
    (await tools.targets()).filter(
      ({ type, url }) => type === 'service_worker' && url.startsWith(own),
    );
  const before = await living();
  for (const { targetId } of before) await tools.close(targetId);
  await until('the background is gone', async () => {
    const now = await living();
    return before.every(({ targetId }) => now.every((other) => other.targetId !== targetId));
  });
}

/** The same, and waits until the process that it had to itself is gone, with all that it held. */
export async function endProcess(desk: Desk): Promise<void> {
  await endBackground(desk);
  const { group } = desk.browser();
  await until('its process is gone', () => processesOf(group, 'extension').length === 0);
}
