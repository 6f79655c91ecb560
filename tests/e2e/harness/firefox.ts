/** A real Firefox with the built extension in it, without a screen: what it counts, keeps and shows. */

import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
import { resolve } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findFirefox } from './find-browser';
import { until } from './waiting';
import type { Web } from './web';

const BUILD = resolve(import.meta.dirname, '../../../.output/firefox-mv3');
const ADD_ON = 'full-cup@full-cup.example';
/** Chosen by us, so that the addresses of our pages are known. */
const HOST = '5d1f4c2e-7a0b-4a55-9a3c-1f0e8b7c6d5a';

export type Firefox = {
  /** Opens a page in a new tab; ours by file name, others by address. */
  open(address: string): Promise<Page>;
  /** Everything that can be read on a page. */
  text(page: Page): Promise<string>;
  stop(): Promise<void>;
};

export async function startFirefox(web: Web): Promise<Firefox> {
  const executable = findFirefox();
  if (executable === null) throw new Error('There is no Firefox on this machine.');
  const proxy = await startProxy(web.port);
  const { port } = proxy.address() as AddressInfo;
  const browser: Browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: executable,
    headless: true,
    acceptInsecureCerts: true,
    // Without it pages of extensions can't be opened.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [ADD_ON]: HOST }),
      // She says yes to the browser's question; there is no hand to do it without a screen.
      'extensions.webextOptionalPermissionPrompts': false,
      'network.proxy.type': 1,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': port,
    },
  });
  await browser.installExtension(BUILD);
  return {
    open: async (address) => {
      const page = await browser.newPage();
      const whole = address.includes('://') ? address : `moz-extension://${HOST}/${address}`;
      await page.goto(whole, { waitUntil: [] });
      await until(`${address} has loaded`, () =>
        page.evaluate(() => document.readyState === 'complete').catch(() => false),
      );
      return page;
    },
    text: (page) => page.evaluate(() => document.body.innerText.replace(/\s+/g, ' ').trim()),
    stop: async () => {
      await browser.close();
      proxy.closeAllConnections();
      proxy.close();
    },
  };
}

/** Leads every host to the made-up web. */
async function startProxy(webPort: number): Promise<Server> {
  const proxy = createServer((_request, response) => response.writeHead(502).end());
  proxy.on('connect', (_request, fromBrowser) => {
    const toWeb = connect(webPort, '127.0.0.1', () => {
      fromBrowser.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      toWeb.pipe(fromBrowser);
      fromBrowser.pipe(toWeb);
    });
    toWeb.on('error', () => fromBrowser.destroy());
    fromBrowser.on('error', () => toWeb.destroy());
  });
  await new Promise<void>((ready) => proxy.listen(0, '127.0.0.1', ready));
  return proxy;
}
