/** The inbox of the demonstration, on a host name that every browser knows as this very machine. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

export const INBOX_HOST = 'inbox.localhost';

export async function serveInbox(): Promise<{ readonly address: string; stop(): void }> {
  const page = await readFile(join(import.meta.dirname, 'inbox.html'));
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(page);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://${INBOX_HOST}:${port}/`,
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
