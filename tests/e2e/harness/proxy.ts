/** Leads every secure address of a browser to the made-up web; whatever is not secure leads nowhere. */
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';

export type Proxy = { readonly port: number; stop(): void };

export async function startProxy(webPort: number): Promise<Proxy> {
  const server = createServer((_request, response) => response.writeHead(502).end());
  server.on('connect', (_request, fromBrowser) => {
    const toWeb = connect(webPort, '127.0.0.1', () => {
      fromBrowser.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      toWeb.pipe(fromBrowser);
      fromBrowser.pipe(toWeb);
    });
    toWeb.on('error', () => fromBrowser.destroy());
    fromBrowser.on('error', () => toWeb.destroy());
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    port: (server.address() as AddressInfo).port,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
