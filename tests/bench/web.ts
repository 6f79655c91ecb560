/** The web of the script, on loopback: the mail whose time is measured, the news, and everything else. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { makeCertificate } from '../e2e/harness/certificate';

/** Of different domains, for those who count by domain. */
export const MAIL = {
  host: 'mail.example.org',
  address: 'https://mail.example.org/inbox',
} as const;
export const NEWS = { host: 'news.example.net', address: 'https://news.example.net/' } as const;

export type Web = {
  readonly port: number;
  /** How often the mail has been loaded so far, up to its last line. */
  mailLoads(): number;
  stop(): Promise<void>;
};

export async function startWeb(): Promise<Web> {
  let mailLoads = 0;
  const server = createServer(await makeCertificate(), async (request, response) => {
    const file = fileFor(request.headers.host?.split(':')[0]);
    if (request.url === '/loaded') mailLoads += 1;
    if (request.url === '/loaded' || request.url === '/favicon.ico') {
      return response.writeHead(204).end();
    }
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(await readFile(join(import.meta.dirname, 'pages', file)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    mailLoads: () => mailLoads,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function fileFor(host: string | undefined): string {
  if (host === MAIL.host) return 'mail.html';
  return host === NEWS.host ? 'news.html' : 'elsewhere.html';
}
