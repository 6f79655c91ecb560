/** What outlives the background: the disk, the clocks, and a browser with what she has in front of her. */
import type { View } from '../../utils/tracking/scene';

export type Records = Record<string, unknown>;

type Tab = { readonly id: number; url: string };
/** Something that the browser will tell of, as soon as nothing else moves. */
type News = readonly [event: string, ...args: unknown[]];

export type Notice =
  | 'popup'
  | 'notification'
  | 'tab'
  | 'notification gone'
  | 'tab gone'
  | 'reminder'
  | 'reminder gone';

export const EXTENSION_ID = 'full-cup-under-test';
export const OURS = `chrome-extension://${EXTENSION_ID}/`;
export const NEW_TAB = 'about:newtab';
/** Browsers say after so many seconds that nobody uses the machine, unless they are asked to say it otherwise. */
const IDLE_SECONDS = 60;

/** Says in which order answers come, where that is tried. */
export type Order = {
  /** Settles when it is the turn of this answer. */
  readonly turn: (name: string) => Promise<void>;
  /** Gives one of those that wait its turn; says whether any waited. */
  readonly next: () => Promise<boolean>;
};

export class Machine {
  order: Order | null = null;

  /** Of the clock that stands still while the machine sleeps. */
  uptimeMs = 1_000;
  timeZone = 'UTC';
  asleep = false;
  browserRuns = true;
  /** Parts of the API that this browser doesn't have, as `windows`. */
  missing: readonly string[] = [];
  /** As `runtime.getPlatformInfo` names it. */
  os = 'linux';
  /** Firefox tells who shares the camera; Chromium doesn't. */
  isFirefox = false;

  /** So many more questions for the tab in front are answered with the one that was there before. */
  staleAnswers = 0;
  private wasFrontId = 7;

  tabs: Tab[] = [{ id: 7, url: 'https://elsewhere.example/' }];
  frontId = 7;
  focused = true;
  fullScreen = false;
  /** What is in front can be heard. */
  audible = false;
  /** Her pages ask before they close. In Chromium the question has the focus, and whoever closes one hears nothing until it has gone. */
  asksBeforeClosing = false;
  /** A call in a tab behind: it can be heard, or it shows her camera. */
  callSign: 'sound' | 'sharing' | null = null;
  mayNotify = false;
  popup: { readonly byItself: boolean } | null = null;
  /** What becomes of a card that opens by itself: it may be refused, or the background dies over it. */
  popups: 'open' | 'refused' | 'lost' = 'open';
  diesOverPopup = false;
  /** When cards have opened by themselves, epoch ms. */
  readonly cardsByThemselves: number[] = [];

  locked = false;
  /** Null while she goes on using keys or mouse; else since when she hasn't, by `uptimeMs`. */
  handsOffSinceMs: number | null = null;
  idleSeconds = IDLE_SECONDS;
  alarmAt: number | null = null;

  databaseIsWell = true;
  readonly news: News[] = [];
  /** How she was notified, and what of it was taken away. */
  readonly notices: { readonly at: number; readonly what: Notice }[] = [];
  onNotice: (what: Notice) => void = () => undefined;
  /** Writes of the state, and who looks at each. */
  writes = 0;
  onWrite: () => void = () => undefined;
  /** Everything that is written into the browser's storage, by the call. */
  onStored: (area: 'local' | 'session', items: Readonly<Records>) => void = () => undefined;
  /** What has truly passed, whatever the clocks say. */
  passedMs = 0;
  /** When she last came to another tab, or back to the window; by `passedMs`. */
  cameAtMs = Number.NEGATIVE_INFINITY;
  private lastTabId = 100;

  constructor(
    /** Epoch ms, by the clock on the wall. */
    public at: number,
    readonly factory: IDBFactory,
    readonly local: Records,
    public session: Records,
  ) {}

  get address(): string {
    return this.front()?.url ?? NEW_TAB;
  }

  /** She goes to another page in the tab in front. */
  set address(url: string) {
    const tab = this.front() ?? this.openTab(url, true);
    tab.url = url;
    this.news.push(['tabs.onUpdated', tab.id, { url, status: 'loading' }, this.seen(tab)]);
  }

  front(): Tab | undefined {
    return this.tabs.find(({ id }) => id === this.frontId);
  }

  /** The tab in front as the browser tells it just now: at a switch it may still tell the old one. */
  answerFrontId(): number {
    if (this.staleAnswers === 0) return this.frontId;
    this.staleAnswers -= 1;
    return this.wasFrontId;
  }

  /** A tab as the browser shows it. */
  seen(tab: Tab, frontId = this.frontId) {
    const active = tab.id === frontId;
    const isCall = /meet/.test(tab.url);
    const audible = active ? this.audible : isCall && this.callSign === 'sound';
    const index = this.tabs.indexOf(tab);
    return {
      ...tab,
      index,
      pinned: false,
      active,
      audible,
      windowId: 1,
      mutedInfo: { muted: false },
    };
  }

  /** The same as the background sees it, when it may see all. */
  view(): View {
    const { idle, inUse } = { idle: this.idleState(this.idleSeconds), inUse: this.idleState(15) };
    return {
      tabId: this.frontId,
      address: this.address,
      audible: this.audible,
      idle,
      inUse: inUse === 'active',
      focused: this.focused,
      focusMoved: null,
      fullScreen: this.fullScreen,
      hasToolbar: true,
      hasTabStrip: true,
      ownPopupOpen: this.popup !== null,
      cardTabInFront: isCard(this.address),
      boundaryInFront: /boundary\.html/.test(this.address ?? ''),
      heardAddresses: this.tabs.filter((tab) => this.seen(tab).audible).map(({ url }) => url),
      sharing: this.callSign === 'sharing',
      mayNotify: this.mayNotify,
    };
  }

  notified(what: Notice): void {
    this.notices.push({ at: this.at, what });
    this.onNotice(what);
  }

  openTab(url: string, isInFront: boolean, id = this.lastTabId + 1, index?: number): Tab {
    this.lastTabId = Math.max(this.lastTabId, id);
    const tab = { id, url };
    this.tabs.splice(index ?? this.tabs.length, 0, tab);
    if (isCard(url) && !isInFront) this.notified('tab');
    this.news.push(['tabs.onCreated', this.seen(tab)]);
    if (isInFront) this.activate(id);
    return tab;
  }

  activate(id: number): void {
    if (id === this.frontId) return;
    this.wasFrontId = this.frontId;
    this.frontId = id;
    this.come(['tabs.onActivated', { tabId: id, windowId: 1 }]);
  }

  come(news: News): void {
    this.cameAtMs = this.passedMs;
    this.news.push(news);
  }

  closeTabs(ids: readonly number[]): void {
    for (const id of ids) {
      const closing = this.tabs.find((tab) => tab.id === id);
      if (closing === undefined) continue;
      if (isCard(closing.url)) this.notified('tab gone');
      this.tabs = this.tabs.filter((tab) => tab.id !== id);
      this.news.push(goneTab(id));
      const last = this.tabs.at(-1);
      if (id === this.frontId && last !== undefined) this.activate(last.id);
    }
  }

  /** Whether keys and mouse have rested for so long. */
  idleState(seconds: number): 'locked' | 'idle' | 'active' {
    if (this.locked) return 'locked';
    const { handsOffSinceMs: since } = this;
    return since !== null && this.uptimeMs - since >= seconds * 1_000 ? 'idle' : 'active';
  }

  /** Time passes; asleep the machine knows of none. */
  pass(ms: number): void {
    this.at += ms;
    this.passedMs += ms;
    if (!this.asleep) this.uptimeMs += Math.max(0, ms);
  }
}

/** As the browser tells of it. */
export function goneTab(id: number): News {
  return ['tabs.onRemoved', id, { windowId: 1, isWindowClosing: false }];
}

function isCard(url: string): boolean {
  return url.startsWith(`${OURS}popup.html`);
}
