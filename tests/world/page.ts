/** The page that shows the card, in the popup or in a tab of ours: what it tells the background while it is there. */
import type { Life } from './life';

const SEEN_AFTER_MS = 2_000;

type Hear = (...args: unknown[]) => void;

function event() {
  const listeners: Hear[] = [];
  return { listeners, addListener: (heard: Hear) => void listeners.push(heard) };
}

export class Page {
  /** By the machine's uptime; null while nobody sees it, or once it has been seen. */
  seenAtMs: number | null = null;
  private isNew: boolean;
  private port = { onMessage: event(), onDisconnect: event() };

  constructor(
    /** Null in the popup. */
    readonly tabId: number | null,
    readonly isCard: boolean,
    private readonly byItself: boolean,
  ) {
    this.isNew = isCard;
  }

  async open(life: Life | null): Promise<void> {
    await this.connect(life);
    const { byItself, tabId } = this;
    if (this.isCard) await life?.ask({ type: 'card-opened', byItself }, tabId);
  }

  async connect(life: Life | null): Promise<void> {
    this.port = { onMessage: event(), onDisconnect: event() };
    const sender = this.tabId === null ? {} : { tab: { id: this.tabId } };
    life?.fire('runtime.onConnect', { ...this.port, name: this.isCard ? 'card' : 'popup', sender });
    for (const heard of this.port.onMessage.listeners) heard({ hasFocus: true });
    await life?.rest();
  }

  /** However it went. */
  disconnect(): void {
    this.seenAtMs = null;
    for (const heard of this.port.onDisconnect.listeners) heard();
  }

  look(isSeen: boolean, uptimeMs: number): void {
    if (!this.isNew) return;
    this.seenAtMs = isSeen ? (this.seenAtMs ?? uptimeMs + SEEN_AFTER_MS) : null;
  }

  async beSeen(life: Life | null): Promise<void> {
    this.seenAtMs = null;
    this.isNew = false;
    await life?.ask({ type: 'card-seen' }, this.tabId);
  }
}
