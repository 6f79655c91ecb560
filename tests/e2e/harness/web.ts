/** A made-up web on loopback: every host name leads here, and each kind of host has its page. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { makeCertificate } from './certificate';

const PAGES = join(import.meta.dirname, '..', 'pages');

export type Web = {
  readonly port: number;
  /** How often a page was asked for in this story, by host and path. */
  loads(address: string): number;
  forgetLoads(): void;
};

let known: Promise<Web> | undefined;

/** One for all stories of this process, and it ends with that. */
export function madeUpWeb(): Promise<Web> {
  known ??= startWeb();
  return known;
}

async function startWeb(): Promise<Web> {
  const counts = new Map<string, number>();
  const server = createServer(await makeCertificate(), async (request, response) => {
    const address = new URL(request.url ?? '/', `https://${request.headers.host ?? 'unknown'}`);
    const name = address.hostname + address.pathname;
    counts.set(name, (counts.get(name) ?? 0) + 1);
    if (address.pathname === '/favicon.ico') return response.writeHead(204).end();
    if (address.pathname === '/seen.js') {
      response.setHeader('content-type', 'text/javascript; charset=utf-8');
      return response.end(await readFile(join(PAGES, 'seen.js')));
    }
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(await readFile(join(PAGES, pageFor(address.hostname))));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    loads: (address) => {
      const { hostname, pathname } = new URL(address);
      return counts.get(hostname + pathname) ?? 0;
    },
    forgetLoads: () => counts.clear(),
  };
}

/** Mail looks like mail, a place for calls can be heard; anything else is something to read. */
function pageFor(host: string): string {
  if (host.startsWith('meet.')) return 'call.html';
  return host.startsWith('mail.') || host.startsWith('outlook.') ? 'mail.html' : 'document.html';
}
