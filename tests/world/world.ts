/** A person at her desk, with the extension installed: what she and her machine do, and how things stand then. */

import type { Request } from '../../utils/engine/requests';
import { type Hold, holdOf } from '../../utils/pauses/holds';
import type { Moment } from '../../utils/time/moment';
import { sceneOf } from '../../utils/tracking/scene';
import { builtBackground } from './background';
import { Clockwork } from './clockwork';
import { machineWith, NOTHING_STORED } from './disk';
import type { Heard } from './life';
import { type Machine, NEW_TAB, OURS } from './machine';

const CALL_TAB = 90;

const ADDRESSES: Readonly<Record<string, string>> = {
  mail: 'https://mail.example/',
  email: 'https://mail.example/',
  chat: 'https://chat.example/',
  'new tab': NEW_TAB,
  'rest page': `${OURS}rest.html`,
  'our tab': `${OURS}popup.html?place=tab`,
};

export function addressOf(page: string): string {
  return ADDRESSES[page] ?? `https://${page}.example/`;
}

type Choices = Partial<Pick<Machine, 'timeZone' | 'isFirefox' | 'os' | 'mayNotify' | 'missing'>>;

/** A desk on which the extension has just been installed; her mail is chosen, her chats are, and where she makes calls. */
export async function worldAt(startAt: number, choices: Choices = {}): Promise<World> {
  const machine = await machineWith(NOTHING_STORED, startAt);
  // It tells of all that Chromium tells of, and who shares the camera as well.
  Object.assign(machine, { isFirefox: true, address: NEW_TAB, ...choices });
  const world = new World(machine, await builtBackground());
  const siteOf = (host: string) => [{ host: `${host}.example`, path: '' }];
  await world.ask({ type: 'site-added', groupId: 'email', sites: siteOf('mail') });
  await world.ask({ type: 'group-added', id: 'chat', name: 'Chat' });
  await world.ask({ type: 'site-added', groupId: 'chat', sites: siteOf('chat') });
  await world.ask({ type: 'call-sites-added', sites: siteOf('meet') });
  machine.writes = 0;
  return world;
}

export class World extends Clockwork {
  /** As a page of ours reads the clock. */
  get now(): Moment {
    const { at, uptimeMs, timeZone } = this.machine;
    return { at, uptimeMs, life: 'told', timeZone };
  }

  /** Why she is not notified now. */
  hold(): Hold | null {
    return holdOf(this.state, sceneOf(this.machine.view(), this.state), this.at);
  }

  /** She, the machine or the browser changes something; the browser tells of it, or of nothing. */
  async change(changed: Partial<Machine>, ...news: Machine['news']): Promise<void> {
    Object.assign(this.machine, changed);
    this.machine.news.push(...news);
    await this.settle();
  }

  /** She comes to a page: in the tab that shows it if that is ours, else in one of hers. */
  async open(page: string, tabId?: number): Promise<void> {
    const { machine } = this;
    const url = addressOf(page);
    const isOurs = (one: string) => one.startsWith(OURS);
    const isRight = (tab: Machine['tabs'][number]) =>
      tabId === undefined ? isOurs(tab.url) === isOurs(url) : tab.id === tabId;
    const front = machine.front();
    const tabs = [...(front === undefined ? [] : [front]), ...machine.tabs].filter(isRight);
    const tab = tabs.find((one) => one.url === url) ?? tabs.find((one) => !isOurs(one.url));
    if (tab === undefined) machine.openTab(url, true, tabId);
    else {
      machine.activate(tab.id);
      if (tab.url !== url) machine.address = url;
    }
    await this.settle();
  }

  /** She comes back to the tab in front, as from another one. */
  async comeToTab(): Promise<void> {
    const { machine } = this;
    machine.come(['tabs.onActivated', { tabId: machine.frontId, windowId: 1 }]);
    await this.settle();
  }

  /** Another application comes to the front, or this browser does; not every desktop tells of it. */
  async focus(focused: boolean, isTold = true): Promise<void> {
    const { machine } = this;
    machine.focused = focused;
    if (focused) machine.cameAtMs = machine.passedMs;
    if (isTold) machine.news.push(['windows.onFocusChanged', focused ? 1 : -1]);
    await this.settle();
  }

  async sound(audible: boolean): Promise<void> {
    await this.change({ audible }, ['tabs.onUpdated', this.machine.frontId, { audible }, {}]);
  }

  /** Nothing, or a call in a tab behind. */
  async call(callSign: Machine['callSign']): Promise<void> {
    const { machine } = this;
    const tab =
      machine.tabs.find(({ id }) => id === CALL_TAB) ??
      machine.openTab(addressOf('meet'), false, CALL_TAB);
    machine.callSign = callSign;
    const change = {
      audible: callSign === 'sound',
      sharingState: { camera: callSign === 'sharing' },
    };
    machine.news.push(['tabs.onUpdated', CALL_TAB, change, machine.seen(tab)]);
    await this.settle();
  }

  /** What a page of ours asks, and what it is answered. */
  async ask(request: Request): Promise<Heard> {
    const heard = await this.awake()?.ask(request);
    await this.settle();
    return heard ?? 'nobody';
  }

  /** An answer on the card, which closes with it. */
  async answer(request: Request): Promise<void> {
    await this.ask(request);
    await this.closeCard();
  }

  async clickCup(): Promise<void> {
    await this.change({ popup: { byItself: false } });
  }

  /** However it closes, the background takes a moment to see how things stand then. */
  async closeCard(): Promise<void> {
    await this.change({ popup: null });
  }

  async startBrowser(page: string): Promise<void> {
    this.diedAtMs = null;
    Object.assign(this.machine, { browserRuns: true, asleep: false, address: addressOf(page) });
    this.machine.news.push(['runtime.onStartup']);
    await this.settle();
  }

  /** The background goes with what it noted of this run, and so do our pages. */
  async update(): Promise<void> {
    const page = this.machine.address;
    await this.kill('browser');
    Object.assign(this.machine, { browserRuns: true, address: page });
    this.machine.news.push(['runtime.onInstalled', { reason: 'update' }]);
    await this.settle();
  }

  /** The browser ends, and when it is back its store is empty. */
  async loseTheRecord(): Promise<void> {
    const page = this.machine.address;
    await this.kill('browser');
    for (const key of Object.keys(this.machine.local)) delete this.machine.local[key];
    Object.assign(this.machine, { browserRuns: true, address: page });
    this.machine.news.push(['runtime.onStartup']);
    await this.settle();
  }
}
