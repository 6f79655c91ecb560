/** What runs here, in one line for a report: our version, the browser's, the system, the language. */
import { browser } from './api';
import { IS_FIREFOX } from './differences';

type Brands = {
  readonly brands?: readonly { readonly brand: string; readonly version: string }[];
};

export async function whatRuns(): Promise<string> {
  const { version } = browser.runtime.getManifest();
  const { os } = await browser.runtime.getPlatformInfo();
  return `Full Cup ${version} · ${await browserName()} · ${os} · ${browser.i18n.getUILanguage()}`;
}

async function browserName(): Promise<string> {
  if (IS_FIREFOX) {
    const { name, version } = await browser.runtime.getBrowserInfo();
    return `${name} ${version}`;
  }
  const { userAgentData } = navigator as { userAgentData?: Brands };
  const named = userAgentData?.brands?.filter(({ brand }) => !/not.*brand/i.test(brand)) ?? [];
  return named.map(({ brand, version }) => `${brand} ${version}`).join(', ') || navigator.userAgent;
}
